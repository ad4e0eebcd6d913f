import Assessment
import Definitions
import Records
import ThaiText

/// The dossiers that several units filled in, put together to one.
///
/// What one of them changed is taken; what two changed differently is a conflict, which stands in the tree with all its
/// texts, so that nobody's is settled without a word.
package struct Merge: Sendable {
  /// What they come to; where there are conflicts, it is no dossier yet.
  package let tree: Tree
  /// Whose it is, and by which matrix it is rated.
  package let frame: Dossier
  /// What two handed in differently, each with its place.
  package let conflicts: [Problem]
  /// What was taken away.
  package let notices: [Problem]
  /// The units of which nothing was handed in.
  package let missing: [Unit]

  /// - Parameters:
  ///   - parts: What was handed in, at least one.
  ///   - base: What was given out; nil where that is not known: then nothing can be told to be taken away.
  /// - Throws: `Problems` where something that was handed in is of another agency or year.
  package init(_ parts: [HandIn], onto base: Dossier?, _ library: Library) throws(Problems) {
    guard let first = parts.first else { throw Problems([]) }
    let frame = base ?? first.dossier
    let strangers = parts.compactMap { $0.strange(to: frame, library) }
    guard strangers.isEmpty else { throw Problems(strangers) }
    let plan = try library.entryPlan()
    let walk = MergeWalk(plan, FieldHeadings(library), parts)
    let shape = Dossier.codec.shape(library.known)
    let sides = parts.enumerated().map { number, part in
      MergeWalk.Side(
        part: number, now: part.dossier.tree.expanded(shape), was: base.map { part.unit.map($0.share) ?? $0 }?.tree.expanded(shape))
    }
    let merged = walk.merged(shape, base?.tree.expanded(shape), sides) ?? .record([], nil)
    tree = merged.setting(.top["sources"], to: walk.sources(besides: base))
    (self.frame, conflicts, notices) = (frame, walk.conflicts, walk.notices)
    missing = Self.missing(parts, of: frame)
  }

  /// The units of a dossier of which nothing was handed in; none where no workbook was given out to a unit.
  package static func missing(_ parts: [HandIn], of frame: Dossier) -> [Unit] {
    let given = Set(parts.compactMap { $0.unit?.id })
    return given.isEmpty ? [] : frame.units.filter { !given.contains($0.id) }
  }

  /// The dossier that was put together.
  ///
  /// - Throws: `Problems` where there are conflicts.
  package func dossier(_ known: KnownValues) throws(Problems) -> Dossier {
    guard conflicts.isEmpty else { throw Problems(conflicts) }
    return try Dossier.codec.value(of: tree, file: "", sheets: [], known: known).value
  }
}

extension HandIn {
  /// Why it cannot be put together with a dossier.
  fileprivate func strange(to frame: Dossier, _ library: Library) -> Problem? {
    let wording = library.wording(.th)
    func year(_ year: ReportingYear) -> Verbatim {
      Verbatim(wording("yearKind." + year.kind.rawValue) + " " + String(year.buddhistYear))
    }
    if tolerantKey(dossier.agency.name) != tolerantKey(frame.agency.name) {
      return Problem(
        EntryProblem.otherAgency(Verbatim(dossier.agency.name), Verbatim(frame.agency.name)), at: place(of: .top["agency"]["name"]))
    }
    guard dossier.year != frame.year else { return nil }
    return Problem(EntryProblem.otherYear(year(dossier.year), year(frame.year)), at: place(of: .top["year"]))
  }
}

/// What is in one place of a merged dossier, and what is handed in differently.
enum MergeText {
  /// What stands before each text of a conflict.
  static let mark = "≠ "

  /// A cell that holds what several handed in.
  static func conflict(_ texts: [(name: String, text: String)]) -> String {
    texts.map { mark + $0.name + ": " + $0.text }.joined(separator: "\n")
  }

  /// Whether a cell holds a conflict that nobody has settled.
  static func isConflict(_ text: String) -> Bool {
    // Nearly every text has one line. By letters it took a sixth of the reading of a workbook.
    guard text.holds(byte: UInt8(ascii: "\n")) else { return false }
    return text.unicodeScalars.split(separator: "\n").count { $0.starts(with: mark.unicodeScalars) } > 1
  }
}
