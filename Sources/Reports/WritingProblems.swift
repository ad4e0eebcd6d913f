import Records
import Sheets

extension Problem {
  /// Why a file could not be written.
  init(_ failure: WholeFile.Failure) {
    self.init("WRITE-FILE", at: Place(file: failure.path, mark: nil), ["detail": failure.localizedDescription])
  }

  /// Why a workbook could not be written.
  ///
  /// - Parameter path: That of its file.
  init(_ error: WorkbookError, to path: String) {
    let place = Place(file: path, mark: nil)
    switch error {
    case .textTooLong(let sheet, let cell, let length):
      self.init(
        "WRITE-CELL", at: place, ["sheet": sheet, "cell": cell, "found": String(length), "limit": "32767"])
    case .footerTooLong(let sheet, let length):
      self.init("WRITE-FOOT", at: place, ["sheet": sheet, "found": String(length), "limit": "255"])
    case .file(_, _, let reason): self.init("WRITE-FILE", at: place, ["detail": reason])
    case .library(_, let reason, let sheet):
      self.init("WRITE-FILE", at: place, ["detail": [sheet, reason].compactMap(\.self).joined(separator: ": ")])
    // Outputs write a workbook only where there are sheets for it.
    case .noSheets: self.init("WRITE-FILE", at: place, ["detail": ""])
    }
  }
}
