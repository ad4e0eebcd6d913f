import Assessment
import Cells
import Documents
import Records

/// What can be wrong with the definitions in `forms/`: the code of each problem, and what its words in
/// `forms/messages.yaml` may name.
enum DefinitionProblem {
  static let fileMissing = Sentence("FORM-FILE-MISSING")
  static let folderMissing = Sentence("FORM-FOLDER-MISSING")
  static let folderEmpty = Sentence("FORM-FOLDER-EMPTY")
  static let template = Sentence("FORM-TEMPLATE", Parameter<Verbatim>("found"))

  // Forms.
  static let duplicate = Sentence("FORM-DUPLICATE", Parameter<Verbatim>("key"))
  static let key = Sentence("FORM-KEY", Parameter<Verbatim>("found"))
  static let kindTwice = Sentence("FORM-KIND-TWICE", Parameter<Verbatim>("key"))
  static let choiceWordTwice = Sentence("FORM-CHOICE-WORD-TWICE", Parameter<Verbatim>("word"))
  static let unknownFact = Sentence("FORM-UNKNOWN-FACT", Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"))
  static let unknownStyle = Sentence(
    "FORM-UNKNOWN-STYLE", Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"))
  static let unknownSigner = Sentence(
    "FORM-UNKNOWN-SIGNER", Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"))
  static let unknownVariable = Sentence("FORM-VARIABLE", Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"))
  static let columns = Sentence("FORM-COLUMNS", Parameter<Int>("found"), Parameter<Int>("expected"))

  // Words of rules and of problems.
  static let columnMissing = Sentence("FORM-COLUMN-MISSING", Parameter<Verbatim>("key"), Parameter<Verbatim>("found"))
  static let ruleMissing = Sentence("FORM-RULE-MISSING", Parameter<Verbatim>("key"))
  static let caseMissing = Sentence("FORM-CASE-MISSING", Parameter<Verbatim>("key"), Parameter<Verbatim?>("case"))
  static let caseUnknown = Sentence(
    "FORM-CASE-UNKNOWN", Parameter<Verbatim>("key"), Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"))
  static let languages = Sentence("FORM-LANGUAGES", Parameter<[Verbatim]>("found"))
  static let factUnsaid = Sentence("FORM-FACT-UNSAID", Parameter<Verbatim>("found"))
  static let factOptional = Sentence("FORM-FACT-OPTIONAL", Parameter<Verbatim>("found"))
  static let wordsMissing = Sentence("FORM-WORDS-MISSING", Parameter<Verbatim>("key"))

  // Matrices.
  static let matrixKey = Sentence("MATRIX-KEY", Parameter<Verbatim>("key"))
  static let scaleKey = Sentence("SCALE-KEY", Parameter<Verbatim?>("key"))
  static let unknownScale = Sentence(
    "MATRIX-UNKNOWN-SCALE", Parameter<Verbatim>("found"), Parameter<Verbatim?>("nearest"),
    Parameter<[Verbatim]>("choices"))

  static let sentences = [
    fileMissing.declared, folderMissing.declared, folderEmpty.declared, template.declared, duplicate.declared,
    key.declared, kindTwice.declared,
    choiceWordTwice.declared, unknownFact.declared,
    unknownVariable.declared, unknownStyle.declared, unknownSigner.declared, columns.declared, columnMissing.declared, ruleMissing.declared,
    caseMissing.declared, caseUnknown.declared, languages.declared, factUnsaid.declared, factOptional.declared,
    wordsMissing.declared, matrixKey.declared, scaleKey.declared, unknownScale.declared,
  ]
}

/// Every problem that the program can tell.
enum DeclaredProblems {
  static let all =
    ReadingProblem.sentences + WorkbookProblem.sentences + EntryProblem.sentences + LivingProblem.sentences + MatrixProblem.sentences + DefinitionProblem.sentences
    + WritingProblem.sentences + DocumentProblem.sentences
}
