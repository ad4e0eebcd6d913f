import ArgumentParser
import Assessment
import Definitions
import Entry
import Foundation
import Records
import Reports
import ThaiText

/// `sujarit entry`: a workbook to be filled in.
struct EntryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry", abstract: help("entry.abstract"), discussion: help("entry.discussion"))

  @Argument(help: help("entry.file"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var file: String?

  @Option(help: help("new.agency"))
  var agency: String?

  @Option(help: help("new.kind"), completion: .agencyKinds)
  var kind: String?

  @Option(help: help("new.year"))
  var year: String?

  @Option(help: help("new.yearKind"))
  var yearKind: ReportingYear.Kind = .fiscal

  @Option(
    name: .customLong("carry-over"), help: help("entry.carryOver"),
    completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var carriedOver: String?

  @OptionGroup var templates: TemplateOptions

  @Option(help: help("entry.unit"))
  var unit: String?

  @Flag(help: help("entry.eachUnit"))
  var eachUnit = false

  @Option(name: .shortAndLong, help: help("entry.output"), completion: .file())
  var output: String

  @OptionGroup var replacing: ReplaceOption

  @OptionGroup var speaking: SpeakingOptions

  func validate() throws {
    let isNew = agency != nil && kind != nil && year != nil
    let isNamed = agency != nil || kind != nil
    let ways = [
      file != nil && !isNamed && year == nil && carriedOver == nil, isNew && file == nil && carriedOver == nil,
      carriedOver != nil && year != nil && !isNamed && file == nil,
    ]
    guard ways.contains(true) else { throw ValidationError(Wording.embedded(.ofTerminal)("entry.what")) }
    if templates.areAsked, !isNew { throw ValidationError(Wording.embedded(.ofTerminal)("entry.templates.what")) }
    if unit != nil || eachUnit, file == nil && carriedOver == nil || unit != nil && eachUnit {
      throw ValidationError(Wording.embedded(.ofTerminal)("entry.unit.what"))
    }
  }

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    do {
      let dossier = try dossier(library, console)
      guard !eachUnit else { return try writeUnits(of: dossier, library, console) }
      let bytes = try EntryBook(library).bytes(of: dossier, for: try unit.map { try named($0, dossier, library) }, at: output)
      // What was begun is filled in by hand.
      try console.write(bytes, to: output, replacing: replacing, library) { _ in false }
    } catch let problems as Problems {
      console.show(problems, library)
      throw Exit.unusable
    }
  }

  private func writeUnits(of dossier: Dossier, _ library: Library, _ console: Console) throws {
    guard !dossier.units.isEmpty else { throw ValidationError(library.wording(speaking.lang)("entry.eachUnit.none")) }
    let old = OldFiles(areReplaced: replacing.replace)
    for path in try EntryBook(library).writeUnits(of: dossier, into: output, old) { console.give(path) }
  }

  private func dossier(_ library: Library, _ console: Console) throws -> Dossier {
    if let file = file ?? carriedOver {
      let read = try EntryDocument(file, library).dossier(library.known)
      if !read.warnings.isEmpty { console.show(Problems(read.warnings), library) }
      let dossier = read.dossier.moved(from: file, to: eachUnit ? output + "/" : output)
      guard carriedOver != nil else { return dossier }
      let year = try NewDossier.year(year ?? "", yearKind, library.wording(speaking.lang))
      let next = dossier.carriedOver(to: year)
      console.tell(library.wording(speaking.lang).carriedOver(dossier, next))
      return next
    }
    let begun = try NewDossier(agency: agency ?? "", kind: kind ?? "", year: year ?? "", yearKind: yearKind, library, speaking.lang)
    var dossier = Dossier(agency: begun.agency, kind: begun.kind, year: begun.year)
    let projects = try templates.templates(for: begun, library, speaking.lang).projects
    if !projects.isEmpty { dossier.plan = ActionPlan(projects: projects) }
    return dossier
  }

  private func named(_ name: String, _ dossier: Dossier, _ library: Library) throws -> Assessment.Unit {
    if let unit = dossier.unit(name) { return unit }
    let known = dossier.units.map { $0.name == $0.id ? $0.name : "\($0.name) (\($0.id))" }.joined(separator: ", ")
    throw ValidationError(library.wording(speaking.lang)("entry.unit.unknown", ["found": name, "known": known]))
  }
}

/// Whose dossier is begun, and of which year.
struct NewDossier {
  let agency: String
  let kind: AgencyKind
  let year: ReportingYear

  /// - Throws: `ValidationError` for a kind that there is not, and for what is no year.
  init(
    agency: String, kind: String, year: String, yearKind: ReportingYear.Kind, _ library: Library, _ language: Language
  ) throws {
    let wording = library.wording(language)
    guard let known = library.agencyKind(named: kind) else {
      throw ValidationError(wording("new.kind.unknown", ["found": kind, "known": library.agencyKindList]))
    }
    (self.agency, self.kind, self.year) = (agency, known, try Self.year(year, yearKind, wording))
  }

  /// - Throws: `ValidationError` for what is no year.
  static func year(_ year: String, _ kind: ReportingYear.Kind, _ wording: Wording) throws -> ReportingYear {
    guard let number = Int(thaiDigits: year), let reported = ReportingYear(buddhistYear: number, kind: kind) else {
      throw ValidationError(wording("new.year.wrong", ["found": year]))
    }
    return reported
  }
}

extension Wording {
  /// What of a dossier goes on into the next year, and how much of it does not.
  fileprivate func carriedOver(_ last: Dossier, _ next: Dossier) -> String {
    func measures(_ dossier: Dossier) -> Int { dossier.register?.risks.reduce(0) { $0 + $1.measures.count } ?? 0 }
    return self(
      "entry.carried",
      [
        "risks": String(next.register?.risks.count ?? 0), "measures": String(measures(next)),
        "done": String(measures(last) - measures(next)),
        "improvements": String(next.internalControl.followUp?.improvements.count ?? 0),
        "missions": String(next.internalControl.evaluation?.missions.count ?? 0),
      ])
  }
}
