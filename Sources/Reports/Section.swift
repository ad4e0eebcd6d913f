import Checks
import Definitions
import Forms
import Records
import Sheets

/// One part of a dossier, and all that is made of it. What is registered in `Sections.all` is read into the library,
/// checked, printed, and summed up.
package protocol Section: Sendable {
  /// The folder of its forms below `forms/`, for example `risk/`.
  var folder: String { get }
  /// Its facts in a dossier that says nothing, by which the forms are checked when they are loaded.
  var vocabulary: any FactSource { get }
  /// What is checked of it.
  var rules: RuleSet { get }
  /// Its facts in a dossier.
  ///
  /// - Throws: `Problems` where a definition that they need cannot be used.
  func facts(of subject: ReportSubject) throws(Problems) -> any FactSource
  /// Its sheets; nil where the dossier does not have the section.
  ///
  /// - Throws: `Problems` where a definition that it needs cannot be used.
  func part(of subject: ReportSubject) throws(Problems) -> ReportPart?
  /// What the summary says of it.
  func summary(of subject: ReportSubject) -> [Block]
  /// What the summary says of it after it has spoken of every section.
  func closing(of subject: ReportSubject) -> [Block]
}

extension Section {
  package func closing(of subject: ReportSubject) -> [Block] { [] }
}

/// The sections of a dossier, in the order of its report.
package enum Sections {
  package static let all: [any Section] = [ControlSection(), RiskSection(), PlanSection(), ProvincialPlanSection(), IntegritySection()]

  /// What sections bring along to the definitions, with what every dossier has.
  package static func registry(of sections: [any Section]) -> Registry {
    Registry(
      formFolders: sections.map(\.folder),
      vocabulary: sections.reduce(DossierFacts.vocabulary) { Scope(inner: $0, outer: $1.vocabulary) },
      rules: sections.reduce(.dossier) { $0 + $1.rules })
  }
}

extension Library {
  /// - Parameter folder: A folder whose files stand in for those in the program, laid out like `forms/`.
  /// - Throws: `Problems` with the place of each error in the definitions, all at once.
  public init(folder: String? = nil) throws(Problems) { try self.init(folder: folder, sections: Sections.all) }

  init(folder: String?, sections: [any Section]) throws(Problems) {
    try self.init(folder: folder, registry: Sections.registry(of: sections))
  }
}
