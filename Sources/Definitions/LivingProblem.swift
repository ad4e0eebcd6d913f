import Records

/// What can be said of a living workbook that is taken back: the code of each, and what its words in `forms/messages.yaml` may
/// name.
package enum LivingProblem {
  package static let noRegister = Sentence("LIVING-NONE")
  /// The dossier says something else than when the workbook was made.
  package static let older = Sentence("LIVING-OLDER")
  /// The column, the risk, what it was and what it is.
  package static let taken = Sentence(
    "LIVING-TAKEN", Parameter<Verbatim>("column"), Parameter<String>("risk"), Parameter<String>("was"), Parameter<String>("now"))
  package static let added = Sentence("LIVING-ADDED", Parameter<String>("risk"))
  package static let gone = Sentence("LIVING-GONE", Parameter<String>("risk"))
  package static let twice = Sentence("LIVING-TWICE", Parameter<String>("risk"))
  package static let untaken = Sentence("LIVING-UNTAKEN", Parameter<String>("found"))
  /// What stands in place of a formula, and what that came to.
  package static let reckoned = Sentence("LIVING-RECKONED", Parameter<String>("found"), Parameter<String>("was"))
  package static let matrix = Sentence("LIVING-MATRIX", Parameter<String>("found"), Parameter<String>("was"))

  static let sentences = [
    noRegister.declared, older.declared, taken.declared, added.declared, gone.declared, twice.declared, untaken.declared,
    reckoned.declared, matrix.declared,
  ]
}
