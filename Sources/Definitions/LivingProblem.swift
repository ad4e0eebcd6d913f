import Records

/// What can be said of a living workbook that is taken back: the code of each, and what its words in `forms/messages.yaml` may
/// name.
package enum LivingProblem {
  package static let noRegister = Sentence("LIVING-NONE")
  /// The version of the workbook's sheets, and the one that the program knows.
  package static let version = Sentence("LIVING-VERSION", Parameter<Verbatim>("found"), Parameter<Verbatim>("known"))
  /// The dossier says something else than when the workbook was made.
  package static let older = Sentence("LIVING-OLDER")
  /// The column, the risk, what it was and what it is.
  package static let taken = Sentence(
    "LIVING-TAKEN", Parameter<Verbatim>("column"), Parameter<String>("risk"), Parameter<String>("was"), Parameter<String>("now"))
  package static let added = Sentence("LIVING-ADDED", Parameter<String>("risk"))
  /// An item of a risk that came or went: the column by which it is called, and what that says.
  package static let addedItem = Sentence(
    "LIVING-ADDED-ITEM", Parameter<Verbatim>("column"), Parameter<String>("risk"), Parameter<String>("item"))
  package static let goneItem = Sentence(
    "LIVING-GONE-ITEM", Parameter<Verbatim>("column"), Parameter<String>("risk"), Parameter<String>("item"))
  package static let gone = Sentence("LIVING-GONE", Parameter<String>("risk"))
  package static let twice = Sentence("LIVING-TWICE", Parameter<String>("risk"))
  package static let untaken = Sentence("LIVING-UNTAKEN", Parameter<String>("found"))
  package static let matrix = Sentence("LIVING-MATRIX", Parameter<String>("found"), Parameter<String>("was"))

  static let sentences = [
    noRegister.declared, version.declared, older.declared, taken.declared, added.declared, addedItem.declared, goneItem.declared,
    gone.declared, twice.declared, untaken.declared, matrix.declared,
  ]
}
