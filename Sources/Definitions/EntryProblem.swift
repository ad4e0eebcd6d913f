import Records

/// What can be wrong with an entry workbook that is read: the code of each problem, and what its words in
/// `forms/messages.yaml` may name.
package enum EntryProblem {
  // The workbook.
  /// The sheets that it has.
  package static let none = Sentence("READ-ENTRY-NONE", Parameter<[Verbatim]>("sheets"))
  /// The note of the hidden sheet that is missing, or says what it cannot say.
  package static let damaged = Sentence("READ-ENTRY-DAMAGED", Parameter<Verbatim>("note"))
  /// The version of the workbook's sheets, and the one that the program knows.
  package static let older = Sentence("READ-ENTRY-OLDER", Parameter<Verbatim>("found"), Parameter<Verbatim>("known"))
  package static let format = Sentence("READ-ENTRY-FORMAT", Parameter<Verbatim>("found"), Parameter<Verbatim>("known"))
  /// It is the register of a report, and no dossier by itself.
  package static let living = Sentence("READ-ENTRY-LIVING")

  // Sheets and columns, by what is written on them.
  package static let sheetMissing = Sentence("READ-ENTRY-SHEET-MISSING", Parameter<Verbatim>("sheet"))
  package static let sheetTwice = Sentence("READ-ENTRY-SHEET-TWICE", Parameter<Verbatim>("sheet"))
  /// The heading, and the one that may stand in its place.
  package static let columnMissing = Sentence(
    "READ-ENTRY-COLUMN", Parameter<Verbatim>("column"), Parameter<Verbatim?>("found"))
  package static let columnTaken = Sentence(
    "READ-ENTRY-COLUMN-TAKEN", Parameter<Verbatim>("found"), Parameter<Verbatim>("column"))
  /// How many headings are not there, and which.
  package static let headings = Sentence("READ-ENTRY-HEADINGS", Parameter<Int>("count"), Parameter<[Verbatim]>("columns"))
  package static let headingsAgain = Sentence("READ-ENTRY-HEADINGS-AGAIN")
  package static let columnTwice = Sentence("READ-ENTRY-COLUMN-TWICE", Parameter<Verbatim>("column"))

  // Rows.
  package static let gap = Sentence("READ-ENTRY-GAP", Parameter<Int>("count"))
  package static let merged = Sentence("READ-ENTRY-MERGED", Parameter<Verbatim>("area"))
  package static let mergedAcross = Sentence("READ-ENTRY-MERGED-ACROSS", Parameter<Verbatim>("area"))

  // Whose a row is.
  /// What the row names, what may have been meant, and what there is.
  package static let unknownParent = Sentence(
    "READ-ENTRY-PARENT", Parameter<String>("found"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]>("choices"))
  package static let manyParents = Sentence("READ-ENTRY-MANY", Parameter<String>("found"), Parameter<Int>("count"))
  package static let noParent = Sentence("READ-ENTRY-NO-PARENT", Parameter<Verbatim>("column"))
  /// What the row says of what is around it, and what a row before it says.
  package static let differs = Sentence("READ-ENTRY-DIFFERS", Parameter<String>("found"), Parameter<String>("other"))
  package static let keyTwice = Sentence("READ-ENTRY-KEY-TWICE", Parameter<String>("found"))
  package static let idle = Sentence("READ-ENTRY-IDLE")
  package static let copied = Sentence("READ-ENTRY-COPIED", Parameter<Int>("row"))

  // Cells.
  package static let outside = Sentence("READ-ENTRY-OUTSIDE", Parameter<String>("found"))
  package static let foreignColumn = Sentence(
    "READ-ENTRY-OTHER-COLUMN", Parameter<String>("found"), Parameter<Int>("count"))
  package static let otherSheet = Sentence("READ-ENTRY-OTHER-SHEET", Parameter<Int>("count"))
  package static let formula = Sentence("READ-ENTRY-FORMULA", Parameter<String>("found"))
  package static let errorValue = Sentence("READ-ENTRY-ERROR", Parameter<Verbatim>("found"))
  package static let absent = Sentence("READ-ENTRY-ABSENT")
  package static let date = Sentence("READ-ENTRY-DATE", Parameter<Verbatim>("found"))
  /// A day as the cell has it, and as it is taken.
  package static let era = Sentence("READ-ENTRY-ERA", Parameter<Verbatim>("found"), Parameter<Verbatim>("taken"))

  // Several workbooks as one.
  /// Whose it is, and whose the others are.
  package static let otherAgency = Sentence("MERGE-AGENCY", Parameter<Verbatim>("found"), Parameter<Verbatim>("wanted"))
  package static let otherYear = Sentence("MERGE-YEAR", Parameter<Verbatim>("found"), Parameter<Verbatim>("wanted"))
  /// The column and the row, who wrote what, and where the other stands.
  package static let conflict = Sentence(
    "MERGE-CONFLICT", Parameter<Verbatim>("column"), Parameter<String?>("row"), Parameter<Verbatim>("one"),
    Parameter<String>("found"), Parameter<Verbatim>("another"), Parameter<String>("other"), Parameter<Verbatim>("place"))
  package static let removed = Sentence(
    "MERGE-REMOVED", Parameter<Verbatim>("list"), Parameter<String>("row"), Parameter<Verbatim>("unit"))
  /// Who took the row away, who changed it, and the file of the former.
  package static let removedAndChanged = Sentence(
    "MERGE-REMOVED-CHANGED", Parameter<Verbatim>("list"), Parameter<String>("row"), Parameter<Verbatim>("one"),
    Parameter<Verbatim>("another"), Parameter<Verbatim>("file"))
  package static let missingUnit = Sentence("MERGE-MISSING", Parameter<Verbatim>("unit"))
  package static let unsettled = Sentence("READ-ENTRY-UNSETTLED")

  static let sentences = [
    none.declared, damaged.declared, older.declared, format.declared, living.declared, sheetMissing.declared, sheetTwice.declared, columnMissing.declared,
    columnTwice.declared, columnTaken.declared, headings.declared, headingsAgain.declared, gap.declared, merged.declared,
    mergedAcross.declared, foreignColumn.declared, unknownParent.declared, manyParents.declared, noParent.declared, differs.declared,
    keyTwice.declared, idle.declared, copied.declared, outside.declared, otherSheet.declared, formula.declared,
    errorValue.declared, absent.declared, date.declared, era.declared,
    otherAgency.declared, otherYear.declared, conflict.declared, removed.declared, removedAndChanged.declared,
    missingUnit.declared, unsettled.declared,
  ]
}
