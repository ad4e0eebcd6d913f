import Records

/// Why a workbook could not be written. Nothing is left behind then.
package enum WorkbookError: Error, Equatable, Sendable {
  /// A workbook needs a sheet.
  case noSheets
  /// A text is longer than the 32,767 UTF-16 units that a cell holds. `cell` is its place, for example `B12`.
  case textTooLong(sheet: String, cell: String, length: Int)
  /// A page's foot, written out, is longer than the 255 UTF-16 units that Excel takes.
  case footerTooLong(sheet: String, length: Int)
  /// The file cannot be put into its folder.
  case file(SystemFailure)
  /// The file is not what it should be, for want of room; `reason` is what libxlsxwriter or libzip says, or the part.
  case damaged(reason: String)
  /// libxlsxwriter refused; `code` is its `lxw_error` and `reason` what it says of it. `place` is a sheet or a cell.
  case library(code: Int, reason: String, place: String?)
}

extension WorkbookError {
  /// Whether it may go well where the parts have another folder.
  var isOfParts: Bool {
    switch self {
    case .damaged, .library: true
    case .noSheets, .textTooLong, .footerTooLong, .file: false
    }
  }

  /// What a user is told of it.
  ///
  /// - Parameter path: The workbook that was to be written.
  package func problem(writing path: String) -> Problem {
    let place = Place(file: path, mark: nil)
    switch self {
    case .noSheets: return Problem(WritingProblem.noSheets(), at: place)
    case .textTooLong(let sheet, let cell, let length):
      return Problem(WritingProblem.cell(Verbatim(sheet), Verbatim(cell), length, CellText.longest), at: place)
    case .footerTooLong(let sheet, let length):
      return Problem(WritingProblem.foot(Verbatim(sheet), length, Footer.longest), at: place)
    case .file(let failure): return failure.problem
    case .damaged(let reason): return Problem(WritingProblem.damaged(Verbatim(reason)), at: place)
    case .library(_, let reason, let part):
      return Problem(WritingProblem.workbook(Verbatim(reason), part.map(Verbatim.init)), at: place)
    }
  }
}
