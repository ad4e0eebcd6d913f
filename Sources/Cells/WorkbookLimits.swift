/// How much of a workbook is read. What is above is refused before it takes time and memory: within the limits, a file
/// made to be slow takes about a second and less than 200 MB.
package enum WorkbookLimits {
  /// The largest file, in bytes.
  package static let file = 64 << 20
  /// The most entries of the archive. A workbook has a few for each sheet, and one for each picture.
  static let parts = 10_000
  /// The most bytes that one entry may have unpacked, and that may be unpacked in all.
  static let unpacked = 96 << 20
  /// How many times as large as it is packed an entry may be, where it is larger than a megabyte unpacked. Deflate
  /// reaches 1,032; a sheet of 300,000 rows that say the same reaches 12 (measured).
  static let ratio = 200
  /// The most bytes of a part that lists things (sheets, relationships, styles).
  static let list = 16 << 20
  static let sheets = 2_000
  /// The most cells of a workbook; merged ranges and runs of hidden rows count as cells.
  static let cells = 2_000_000
  /// The most bytes of texts of a sheet, and of shared texts.
  static let texts = 64 << 20
  /// The most cells with something wrong that are told.
  static let problems = 1_000
}
