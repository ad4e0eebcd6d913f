/// By what a living workbook that comes back is known.
extension RiskWorkbook {
  /// The version of the sheets. Version 1 said on the register's sheet, in a cell that begins so, from what it was made; what was
  /// changed in one of it cannot be taken back, as its columns were others.
  static let version = 2
  static let firstMark = "sujarit#living "

  /// What the sheets to fill in say of the dossier, as one word with the version before it: another dossier, or the same after a
  /// change, gives another.
  var stamp: String { "\(Self.version) \(entry.fingerprint)" }
}
