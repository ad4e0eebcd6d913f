import Checks
import Documents
import Records

/// The rules over published documents with their words: what is wrong with one, as messages.
public struct DocumentChecker: Sendable {
  private let printer: StatementPrinter
  private let library: Library
  public let words: DocumentWords
  private let ruleWords: Entries<RuleWording>

  /// - Throws: `Problems` where the words of the rules, or those that documents are understood by, cannot be used.
  public init(_ library: Library, _ language: Language) throws(Problems) {
    printer = library.printer(language)
    self.library = library
    ruleWords = try library.documentRules
    words = try library.documentWords
  }

  public var rules: [RuleWording] { ruleWords.all }

  /// A text as a document.
  public func document(_ text: DocumentText) -> PublishedDocument {
    PublishedDocument(text, words, library.reference.rules)
  }

  /// The document of a file.
  ///
  /// - Throws: `Problems` with what keeps it from being read.
  public func document(path: String) throws(Problems) -> PublishedDocument { document(try DocumentText(path: path, words)) }

  /// What the rules and the reading found in a document, most severe first.
  public func messages(for document: PublishedDocument) -> [Message] {
    let language = printer.wording.language
    return document.notices.map { library.message($0, language) }
      + DocumentRules.findings(in: document).map { finding in
        printer.message(finding, ruleWords[finding.code], at: finding.places.map { document.text.place($0.line) })
      }
  }
}

extension Library {
  /// What is said of the rules over documents, in their order.
  ///
  /// - Throws: `Problems` where it cannot be read, or does not fit what the rules say.
  package var documentRules: Entries<RuleWording> {
    get throws(Problems) { try ruleWords(of: "document-findings.yaml", DocumentRules.all.map { ($0.code, $0.sentences) }) }
  }

  /// All rules with their words: over dossiers, over matrices, over documents.
  ///
  /// - Throws: `Problems` where the wording of one cannot be used.
  public var explainedRules: [RuleWording] { get throws(Problems) { try rules + matrixRules.all + documentRules.all } }

  /// By what words published documents are understood.
  ///
  /// - Throws: `Problems` where they cannot be read.
  public var documentWords: DocumentWords {
    get throws(Problems) {
      let file = try files.tree("documents.yaml")
      return try DocumentWords.codec.value(of: file.tree, file: file.name).value
    }
  }
}
