import Sheets

/// How sheets of rows stand in a workbook that is printed as well as filled in.
struct EntryPrint {
  /// What is said of each risk elsewhere in the workbook.
  struct OfRisk {
    var heading: String
    /// The cells that say it, one for each cell of `Register_Ids`.
    var names: Formula
    /// What they say, by the risk's id.
    var values: [String: String]
    /// Whether it is a level.
    var isLevel: Bool
  }

  /// How wide the columns in sight are together, in centimetres: on A4 across their text is then 12 points large.
  static let width = 30.6

  /// The lines at the head of a sheet, by its key and the number of columns in sight.
  var head: (_ sheet: String, _ columns: Int) -> [LiveRow]
  /// How many rows are made ready below what is known.
  var spare: Int
  /// What may be chosen where a unit is named.
  var units: [String]
  /// What a row that belongs to a risk shows of it.
  var ofRisk: [OfRisk] = []
}
