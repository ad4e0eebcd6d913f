import Assessment
import Records
import ThaiText

/// Where the certificate has lists of its own, they are those of ปค.๕ columns (๗) and (๘): the same texts, in the same
/// order and number. Blanks, digits and quotes do not count. Only the order being different is a warning.
///
/// A consolidated certificate sums up other agencies and is not compared.
struct CertificateItems: Rule {
  static let code = "PK1-ITEMS"
  /// The lists differ in length.
  static let counts = Sentence(
    "counts", Parameter<Int>("section"), Parameter<Int>("certified"), Parameter<EvaluationColumn>("column"),
    Parameter<Int>("evaluated"))
  static let item = Sentence(
    "item", Parameter<Int>("section"), Parameter<Int>("item"), Parameter<String>("certified"),
    Parameter<EvaluationColumn>("column"), Parameter<String>("evaluated"))
  static let order = Sentence(
    "order", Parameter<EvaluationColumn>("column"), Parameter<Int>("section"), Parameter<Int>("item"),
    Parameter<Int>("moved"))
  static let sentences = [counts.declared, item.declared, order.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let certificate = context.control.certificate, context.control.evaluation != nil,
      context.dossier.consolidationScope == nil
    else { return [] }
    let nothing = context.reference.rules.nothing
    /// What the form lists of a text: each numbered line is an item.
    func items(_ text: String?, at path: FieldPath) -> [(String, FieldPath)] {
      nothing.items(of: text.map { [$0] } ?? []).map { ($0, path) }
    }
    func own(_ texts: [String], _ key: String) -> [(String, FieldPath)] {
      texts.enumerated().flatMap { items($1, at: FieldPath.control["certificate"][key][$0]) }
    }
    var findings: [Finding] = []
    if !certificate.risks.isEmpty {
      findings += compare(
        own(certificate.risks, "risks"), at: "risks", section: 1, column: .residualRisk,
        with: context.rows.flatMap { row in items(row.residualRisk, at: row.path["residualRisk"]) })
    }
    if !certificate.improvements.isEmpty {
      findings += compare(
        own(certificate.improvements, "improvements"), at: "improvements", section: 2, column: .improvement,
        with: context.rows.flatMap { row in items(row.improvement, at: row.path["improvement"]) })
    }
    return findings
  }

  private func compare(
    _ certified: [(String, FieldPath)], at key: String, section: Int, column: EvaluationColumn,
    with evaluated: [(String, FieldPath)]
  ) -> [Finding] {
    let path = FieldPath.control["certificate"][key]
    let left = certified.map { tolerantHash($0.0) }
    let right = evaluated.map { tolerantHash($0.0) }
    let differing = left.indices.filter { $0 >= right.count || left[$0] != right[$0] }
    guard left.count == right.count else {
      let extra = right.indices.filter { !left.contains(right[$0]) }
      return [
        Finding(
          Self.code, .error, at: [path] + extra.map { evaluated[$0].1 },
          Self.counts(section, left.count, column, right.count), expected: right.count, found: left.count)
      ]
    }
    guard let first = differing.first else { return [] }
    let places = [certified[first].1, evaluated[first].1] + differing.dropFirst().map { certified[$0].1 }
    let isReordered = left.sorted() == right.sorted()
    let statement =
      isReordered
      ? Self.order(column, section, first + 1, differing.count)
      : Self.item(section, first + 1, certified[first].0, column, evaluated[first].0)
    return [
      Finding(
        Self.code, isReordered ? .warning : .error, at: places, statement, expected: evaluated[first].0,
        found: certified[first].0)
    ]
  }
}
