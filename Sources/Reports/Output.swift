import Foundation
import Records

/// What a report is written as: one kind of file over the sheets of its parts.
protocol Output: Sendable {
  /// The files of a part, in order; none where it has no sheets for them.
  func files(of part: ReportPart, by press: Press) -> [OutputFile]
}

/// A file that is to be written.
struct OutputFile {
  /// Its name within the folder of the report.
  let name: String
  /// Writes it to a path where nothing is.
  let write: (_ path: String) throws(Problems) -> Void
}

extension OutputFile {
  /// A file of UTF-8, which is made when it is written.
  static func text(name: String, _ bytes: @escaping () -> [UInt8]) -> OutputFile {
    OutputFile(name: name) { path throws(Problems) in
      try telling { () throws(SystemFailure) in
        try OpenFile.make(path, holding: bytes())
      }
    }
  }
}

/// What is written of each part, in order: a workbook of the living sheets and the forms, a text of the pages, a text
/// of each form.
enum Outputs {
  static let all: [any Output] = [WorkbookOutput(), PageOutput(), FormOutput()]
}
