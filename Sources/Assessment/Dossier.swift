import Records
import ThaiText

/// One agency in one year: every fact once, from which every form is printed.
public struct Dossier: Equatable, Sendable {
  public var agency: Agency
  public var year: ReportingYear
  /// The digits that the forms are to be printed with, where the agency has a house style.
  public var digits: DigitStyle?
  /// The typeface of the workbooks, where it is not the one of the house's style.
  public var typeface: TypefaceName?
  /// What the foot of every printed page says, for example that figures are illustrative.
  public var notice: String?
  public var units: [Unit]
  public var committee: Committee?
  public var register: RiskRegister?
  public var internalControl: InternalControl
  /// แผนปฏิบัติการป้องกันการทุจริต
  public var plan: ActionPlan?
  /// แผนปฏิบัติการขับเคลื่อนระดับจังหวัด and its like
  public var provincial: ProvincialPlan?
  /// การประเมินคุณธรรมและความโปร่งใส (ITA)
  public var integrity: IntegrityAssessment?
  /// Where the rows came from, of a dossier that was put together of several.
  public var sources: [RowSource]

  public static let codec = record(
    "dossier", Dossier.init,
    field("agency", \.agency, Agency.codec),
    field("year", \.year, .reportingYear),
    field(optional: "digits", \.digits, .choice),
    field(optional: "typeface", \.typeface, .known),
    field(optional: "notice", \.notice, .notice),
    field("units", \.units, .list(Unit.codec), or: []),
    field(optional: "committee", \.committee, Committee.codec),
    field(optional: "register", \.register, RiskRegister.codec),
    field("internalControl", \.internalControl, InternalControl.codec, or: .none),
    field(optional: "plan", \.plan, ActionPlan.codec),
    field(optional: "provincial", \.provincial, ProvincialPlan.codec),
    field(optional: "integrity", \.integrity, IntegrityAssessment.codec),
    field("sources", \.sources, .list(RowSource.codec), or: [])
  ).fittingUnitNames()

  /// The dossier as its codec writes it.
  package var tree: Tree { Self.codec.write(self) ?? .record([], nil) }

  /// The last day on which the report is in time: the first day is not counted (Civil and Commercial Code s. 193/3).
  public var submissionDue: Day {
    year.dueDay(afterDays: agency.submissionDays ?? agency.kind.submissionDays)
  }

  /// Whom a consolidated certificate of this agency speaks for; nil where the agency certifies for itself.
  public var consolidationScope: ConsolidationScope? {
    internalControl.certificate?.scope ?? agency.kind.consolidates
  }

  /// Whether it is about internal control: what holds nothing of that, but a plan or what was assessed of integrity, is about these.
  public var isAboutControl: Bool {
    internalControl != .none || (plan == nil && provincial == nil && integrity == nil)
  }

  /// A unit by id or by name.
  public func unit(_ reference: String) -> Unit? { units.unit(reference) }

  /// The name of a unit where the reference is one, else the reference as it stands.
  public func unitName(_ reference: String) -> String { unit(reference)?.name ?? reference }

  /// The names of the units that own a risk.
  package func ownerNames(_ risk: Risk) -> [String] { units.owners(of: risk).map(unitName) }
}

extension Dossier {
  /// The dossier with what its rows of ปค.๕ take from the register.
  public func linked() -> Dossier {
    var dossier = self
    dossier.internalControl.evaluation = internalControl.evaluation?.linked(to: register)
    for index in dossier.internalControl.units.indices {
      dossier.internalControl.units[index].evaluation =
        internalControl.units[index].evaluation?.linked(to: register)
    }
    return dossier
  }
}

extension Codec where Value == ReportingYear {
  /// A B.E. year, fiscal unless it says otherwise: `2566`, or `{year: 2566, kind: calendar}`.
  static var reportingYear: Codec<ReportingYear> {
    let year = record(
      "year", shorthand: "year", WrittenYear.init,
      field("year", \.year, .year(2500...2699)),
      field("kind", \.kind, .choice, or: .fiscal)
    ).map(
      to: { ReportingYear(buddhistYear: $0.year, kind: $0.kind) },
      from: { WrittenYear(year: $0.buddhistYear, kind: $0.kind) })
    return Codec<ReportingYear>(
      read: { tree, reading in
        // Periods that stand below and say no year are of this one.
        reading.year = year.read(tree, reading)
        return reading.year
      }, write: year.write, shape: year.shape, texts: year.texts)
  }
}

private struct WrittenYear: Equatable, Sendable {
  var year: Int
  var kind: ReportingYear.Kind
}

extension Dossier {
  /// A dossier that says nothing yet but whose it is, and of which year.
  public init(agency name: String, kind: AgencyKind, year: ReportingYear) {
    self.init(
      agency: Agency(name: name, kind: kind), year: year, units: [], internalControl: .none, sources: [])
  }
}

extension Dossier {
  /// The dossier for a file in another place, from which its matrix is found too.
  package func moved(from path: String, to other: String) -> Dossier {
    var dossier = self
    if let matrix = register?.matrix {
      dossier.register?.matrix = RiskRegister.matrix(matrix, movedFrom: path, to: other)
    }
    return dossier
  }
}

extension [Unit] {
  /// A unit by id or by name; where none is the same to the letter, one that is written tolerantly alike.
  func unit(_ reference: String) -> Unit? {
    if let unit = first(where: { $0.id == reference }) ?? first(where: { $0.name == reference }) { return unit }
    let key = tolerantHash(reference)
    return first { tolerantHash($0.id) == key } ?? first { tolerantHash($0.name) == key }
  }

  /// The ids of the units that own a risk, each once, or an owner as it is written where no unit has it.
  ///
  /// One text may name several units, as `กองคลัง, กองช่าง` or `กองคลังและกองช่าง` does; it is taken apart where each part
  /// is a unit.
  func owners(of risk: Risk) -> [String] { ids(of: risk.owners) }

  /// The ids of the units that texts name, in the same way.
  func ids(of references: [String]) -> [String] {
    var seen: Set<UInt64> = []
    return references.flatMap { reference in
      if let unit = unit(reference) { return [unit.id] }
      let parts = reference.replacing("และ", with: ",").split { ",;/、".contains($0) || $0.isWhitespace }
      let units = parts.compactMap { unit(String($0)) }
      return units.count > 1 && units.count == parts.count ? units.map(\.id) : [reference]
    }.filter { seen.insert(tolerantHash($0)).inserted }
  }
}

extension Codec where Value == String {
  /// What the foot of a page says: with the page's number it stays within the 255 units that Excel has for a foot, in
  /// which `&` is written twice.
  fileprivate static var notice: Codec<String> {
    .text(most: 180) { text in text.writtenLength + text.utf8.count { $0 == UInt8(ascii: "&") } }
  }
}
