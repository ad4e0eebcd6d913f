import Checks
import Documents
import Records

/// The rules over published documents with their words: what is wrong with one, as messages.
public struct DocumentChecker: Sendable {
  private let printer: StatementPrinter
  private let library: Library
  public let words: DocumentWords
  public let rules: [RuleWording]

  /// - Throws: `Problems` where the words of the rules, or those that documents are understood by, cannot be used.
  public init(_ library: Library, _ language: Language) throws(Problems) {
    printer = library.printer(language)
    self.library = library
    rules = try library.documentRules
    words = try library.documentWords
  }

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
        printer.message(finding, rules.first { $0.code == finding.code }, at: finding.places.map { document.text.place($0.line) })
      }
  }
}

extension Library {
  /// What is said of the rules over documents, in their order.
  ///
  /// - Throws: `Problems` where it cannot be read, or does not fit what the rules say.
  public var documentRules: [RuleWording] {
    get throws(Problems) {
      let file = try files.tree("document-findings.yaml")
      let rules = try Codec<[RuleWording]>.list(RuleWording.codec).value(of: file.tree, file: file.name).value
      let check = SentenceCheck(forms: FormNames(forms: forms))
      let problems = DocumentRules.all.flatMap { rule in
        check.problems(of: rule.code, rule.sentences, in: rules, file: file.name)
      }
      guard problems.isEmpty else { throw Problems(problems) }
      return rules
    }
  }

  /// All rules with their words: over dossiers, over matrices, over documents.
  ///
  /// - Throws: `Problems` where the wording of one cannot be used.
  public var explainedRules: [RuleWording] { get throws(Problems) { try rules + matrixRules + documentRules } }

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
