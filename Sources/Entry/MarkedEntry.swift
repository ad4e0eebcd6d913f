import Cells
import Definitions
import Records
import Sheets

/// A copy of a workbook in which what was found stands where it was found.
package enum MarkedEntry {
  /// The workbook with every cell of which something was found coloured by how much it weighs, and with a comment: code,
  /// what was found, what to do. Each message is in one comment.
  ///
  /// - Parameter path: The workbook, `-` for standard input.
  /// - Throws: `Problems` where it cannot be opened.
  package static func bytes(_ path: String, _ messages: [Message], _ wording: Wording) throws(Problems) -> [UInt8] {
    let bytes = try FileBytes.read(path, limit: WorkbookLimits.file)
    let workbook = try WorkbookFile(bytes: bytes, name: FileBytes.name(of: path))
    let remarks = messages.sorted { $0.severity > $1.severity }.map { message in
      let cell = message.places.first?.cell
      return WorkbookFile.Remark(
        sheet: cell?.sheet, address: cell?.address.flatMap(WorkbookFile.Address.init), text: text(message, wording),
        colour: message.severity.colour.rgb)
    }
    return try workbook.marked(bytes, remarks, author: wording("entry.author"))
  }

  private static func text(_ message: Message, _ wording: Wording) -> String {
    let severity = wording("severity." + message.severity.rawValue)
    var lines = ["\(severity) \(message.code): \(message.message)"]
    if let expected = message.expected, let found = message.found {
      lines.append(wording("check.expected", ["expected": expected, "found": found]))
    }
    if !message.remedy.isEmpty { lines.append("→ " + message.remedy) }
    return lines.joined(separator: "\n")
  }
}

extension Severity {
  /// What is behind a cell of which something of the weight was found.
  fileprivate var colour: Colour {
    switch self {
    case .error: Colour(rgb: 0xFF9999)
    case .warning: Colour(rgb: 0xFFD966)
    case .note: Colour(rgb: 0xBDD7EE)
    }
  }
}
