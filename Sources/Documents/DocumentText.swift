import Foundation
import Records
import ThaiText

/// The lines of a published document, as text.
public struct DocumentText: Sendable {
  /// What messages call the file.
  public let file: String
  public let lines: [DocumentLine]
  /// What was found in reading, and did not keep it from being read.
  public let warnings: [Problem]

  /// The most bytes of a document.
  package static let sizeLimit = 64 << 20

  /// Whether a file is a document by its name, and no dossier.
  public static func isDocument(_ path: String) -> Bool {
    [".txt", ".text", ".md"].contains { path.lowercased().hasSuffix($0) }
  }

  /// - Throws: `Problems` where the file cannot be read, is empty, or is no text.
  public init(path: String) throws(Problems) {
    try self.init(FileBytes.read(path, limit: Self.sizeLimit), file: FileBytes.name(of: path))
  }

  /// - Throws: `Problems` where the bytes are no text, or none.
  public init(_ bytes: [UInt8], file: String) throws(Problems) {
    let place = Place(file: file, mark: nil)
    guard let (text, encoding) = Self.decoded(bytes) else { throw Problems([Problem(DocumentProblem.noText(), at: place)]) }
    self.init(
      text, file: file,
      warnings: encoding.map { [Problem(DocumentProblem.encoding(Verbatim($0)), .warning, at: place)] } ?? [])
    guard lines.contains(where: { !$0.isBlank }) else { throw Problems([Problem(DocumentProblem.empty(), at: place)]) }
  }

  public init(_ text: String, file: String, warnings: [Problem] = []) {
    self.file = file
    self.warnings = warnings
    var lines: [DocumentLine] = []
    for line in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }) {
      lines.append(DocumentLine(line.last == "\r" ? line.dropLast() : line, number: lines.count + 1))
    }
    self.lines = lines
  }

  /// Bytes as text: Unicode by its mark or as UTF-8, else TIS-620 where they are Thai in it; nil for what is no text.
  private static func decoded(_ bytes: [UInt8]) -> (text: String, encoding: String?)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return String(bytes: bytes, encoding: .utf16).map { ($0, nil) }
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    // A text has no other signs than these below the letters.
    guard !marked.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }) else { return nil }
    if let text = String(validating: marked, as: UTF8.self) { return (text, nil) }
    guard marked.allSatisfy({ $0 < 0x80 || (0xA0...0xFB).contains($0) || (0x91...0x97).contains($0) || $0 == 0x85 }) else { return nil }
    var scalars = String.UnicodeScalarView()
    for byte in marked {
      switch byte {
      case 0xA1...0xFB: scalars.append(Unicode.Scalar(0x0E00 + UInt32(byte) - 0xA0) ?? " ")
      case 0xA0: scalars.append(" ")
      case 0x85: scalars.append("…")
      case 0x91, 0x92: scalars.append("'")
      case 0x93, 0x94: scalars.append("\"")
      case 0x95...0x97: scalars.append("-")
      default: scalars.append(Unicode.Scalar(byte))
      }
    }
    return (String(scalars), "TIS-620")
  }
}
