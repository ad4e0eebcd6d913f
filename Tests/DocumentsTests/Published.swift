import Checks
import Definitions
import Documents
import Foundation
import Records
import Reports
import TestSupport
import Testing
import ThaiText

/// Published documents, of Tests/DocumentsTests/Published, as OCR or a PDF gave them; the name of a person is replaced by the position.
enum Published {
  static let library = Result { try Library() }

  static func checker(_ language: Language = .th) throws -> DocumentChecker { try DocumentChecker(library.get(), language) }

  /// - Parameter number: The three digits that a file's name begins with.
  static func document(_ number: String) throws -> PublishedDocument {
    try checker().document(path: path(number, ".txt"))
  }

  static func document(text: String) throws -> PublishedDocument { try checker().document(try DocumentText(text: text, file: "sample.txt")) }

  static func json(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: name)))
  }

  private static let folder = repository.appending(path: "Tests/DocumentsTests/Published")

  static func path(_ number: String, _ end: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return folder.appending(path: try #require(names.first { $0.hasPrefix(number) && $0.hasSuffix(end) })).path
  }
}

extension Finding {
  /// The lines that it names.
  var lines: [Int] { places.compactMap(\.line) }

  /// The value of a parameter, as it is compared.
  func said(_ name: String) -> String? { statement.said(name) }
}

extension Statement {
  /// The value of a parameter, as it is compared.
  func said(_ name: String) -> String? {
    guard let term = self[name] else { return nil }
    switch term {
    case .text(let text), .word(let text): return text
    case .count(let count): return String(count)
    case .ids(let ids): return ids.joined(separator: " ")
    default: return "\(term)"
    }
  }
}
