import Foundation
import Records

extension WorkbookOutput {
  /// Writes a comparison as a workbook of its own: over one that is as it was written only, unless that is given up.
  ///
  /// - Returns: Whether a file was written, rather than a device or a pipe.
  package static func write(
    _ comparison: ReportPart, by press: Press, to path: String, _ old: OldFiles
  ) throws(Problems) -> Bool {
    switch try telling(of: path, { () throws(SystemFailure) in try Destination(path) }) {
    case .file(let file):
      let folder = try telling(of: path) { () throws(SystemFailure) in
        try OutputFolder(FilePath.folder(of: file), isMade: false)
      }
      let output = OutputFile(name: FilePath.name(of: file)) { draft throws(Problems) in
        try write(comparison, by: press, to: draft)
      }
      _ = try folder.write([output], as: .comparison, old, isPart: true)
      return true
    case .stream(let stream):
      // A workbook is not written from its start to its end.
      try Drafts.aside { draft throws(Problems) in
        try write(comparison, by: press, to: draft)
        try telling(of: path) { () throws(SystemFailure) in
          try WholeFile.fill(stream, with: try OpenFile(draft, O_RDONLY).read())
        }
      }
      return false
    }
  }
}
