import Foundation
import Records

/// What a file is that is no workbook, by its first bytes or by what its archive holds. `forms/messages.yaml` names each
/// under `workbook.kind`.
enum FileKind: String, CaseIterable {
  case empty, text, html, xml, xml2003, pdf, xls, ole, xlsb, docx, pptx, ods, openDocument, zip, unknown

  var statement: Statement { WorkbookProblem.kind(PhraseKey("workbook.kind." + rawValue)) }

  /// Why a file is no workbook that can be read; nil where it may be one.
  static func problem(_ bytes: [UInt8]) -> Statement? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return nil }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
    return plain(bytes).statement
  }

  /// Of an archive, by what it holds beside the parts of a workbook.
  ///
  /// - Parameter type: The text of its entry `mimetype`, which open documents have.
  static func problem(openDocument type: String) -> Statement {
    let isSheet = type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet")
    return (isSheet ? FileKind.ods : .openDocument).statement
  }

  /// Of a package, by the content type of its main part; nil where that is a workbook's.
  static func problem(contentType type: String) -> Statement? {
    let kinds: [(String, FileKind)] = [
      ("sheet.binary", .xlsb), ("wordprocessingml", .docx), ("ms-word", .docx), ("presentationml", .pptx),
      ("ms-powerpoint", .pptx),
    ]
    let lowered = type.lowercased()
    return kinds.first { lowered.contains($0.0) }.map(\.1.statement)
  }

  /// Of an OLE container: a workbook under a password is one, and so is what Excel wrote until 2003. Its directory names
  /// its streams in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> Statement {
    func names(_ name: String) -> Bool {
      var wide: [UInt8] = []
      for byte in name.utf8 { wide += [byte, 0] }
      return Data(bytes).firstRange(of: Data(wide + [0, 0])) != nil
    }
    if names("EncryptedPackage") || names("EncryptionInfo") { return WorkbookProblem.encrypted() }
    let isSheet = names("Workbook") || names("Book")
    return (isSheet ? FileKind.xls : .ole).statement
  }

  private static func plain(_ bytes: [UInt8]) -> FileKind {
    if bytes.isEmpty { return .empty }
    var start = bytes.prefix(4096).drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if start.starts(with: "%PDF".utf8) { return .pdf }
    // BIFF of Excel 2 to 4 without a container.
    if bytes.count > 4, bytes[0] == 0x09, [0x00, 0x02, 0x04].contains(bytes[1]), bytes[3] == 0 { return .xls }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isWide { start = start.dropFirst(2).filter { $0 != 0 }[...] }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xml2003 }
    if text.hasPrefix("<!doctype html") || text.contains("<html") || text.contains("<table") { return .html }
    if text.hasPrefix("<") { return .xml }
    return !isWide && bytes.prefix(4096).contains(0) ? .unknown : .text
  }
}
