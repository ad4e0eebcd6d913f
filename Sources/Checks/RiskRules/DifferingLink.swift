import Assessment
import Records
import ThaiText

/// A row of ปค.๕ that names a risk of the register says what the register says, or says nothing and takes it from
/// there.
///
/// Compared are the event (๔), the existing controls (๕), whether anything remains (๗), and the improvement (๘). A
/// warning. A note where the row only says it in other words, that is where six tenths of either text's triples of
/// characters stand in the other; and for (๘), since a row may improve on more than the register's measures do. A measure that the
/// row has among its existing controls is looked for no more.
struct DifferingLink: Rule {
  static let code = "LINK-DIFFERS"
  static let differs = Sentence(
    "differs", Parameter<EvaluationColumn>("column"), Parameter<String>("stands"), Parameter<String>("id"),
    Parameter<Lines>("registered"))
  static let nothing = Sentence(
    "nothing", Parameter<String>("nothing"), Parameter<String>("id"), Parameter<CheckedRating>("residual"))
  static let sentences = [differs.declared, nothing.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register else { return [] }
    let risks = Dictionary(register.risks.map { ($0.risk.id, $0) }) { first, _ in first }
    return context.evaluations.flatMap { evaluation in
      evaluation.rows.flatMap { row -> [Finding] in
        guard let risk = row.row.riskId.flatMap({ risks[$0] }) else { return [] }
        let measures = risk.risk.measures
        // What the row has among its controls is there already, and no improvement.
        let controls = measures.isEmpty ? nil : row.row.existingControl.map(TextTriples.init)
        let open = measures.indices.filter { index in
          !measures[index].isDone && !(controls.map { TextTriples(measures[index].text).share(in: $0) >= TextTriples.saidShare } ?? false)
        }
        return [
          differing(row, .risk, row.row.risk, risk, [(risk.risk.event, risk.path["event"])]),
          differing(
            row, .existingControl, row.row.existingControl ?? "", risk,
            risk.controls.map { ($0.control.text, risk.path["controls"][$0.index]) }),
          denied(row, risk),
          differing(
            row, .improvement, row.row.improvement ?? "", risk,
            open.map { (measures[$0].text, risk.path(ofMeasure: $0)) }),
        ].compactMap(\.self)
      }
    }
  }

  private func differing(
    _ row: CheckedRow, _ column: EvaluationColumn, _ text: String, _ risk: CheckedRisk,
    _ registered: [(text: String, path: FieldPath)]
  ) -> Finding? {
    guard !text.isEmpty, let first = registered.first else { return nil }
    let texts = registered.map(\.text)
    let joined = texts.joined(separator: "\n")
    // Most rows leave a column to the register, and have its very text.
    guard ExactText(text) != ExactText(joined), Self.items(text) != Self.items(joined) else { return nil }
    let (own, other) = (TextTriples(text), TextTriples(joined))
    let isReworded = max(own.share(in: other), other.share(in: own)) >= TextTriples.saidShare
    return Finding(
      Self.code, isReworded || column == .improvement ? .note : .warning, at: [row.path[column.rawValue], first.path],
      Self.differs(column, text, risk.risk.id, Lines(texts)), expected: Lines(texts), found: text)
  }

  /// The row says that nothing remains, and the register rates what remains above the appetite.
  private func denied(_ row: CheckedRow, _ risk: CheckedRisk) -> Finding? {
    guard let text = row.row.residualRisk, row.residualRisk == nil, risk.isUnacceptable == true,
      let residual = risk.residual
    else { return nil }
    return Finding(
      Self.code, .warning, at: [row.path["residualRisk"], residual.path],
      Self.nothing(text, risk.risk.id, residual), found: text)
  }

  /// The lines of a text without the numbers before them, as sorted hashes of their tolerant keys.
  private static func items(_ text: String) -> [UInt64] {
    text.unicodeScalars.split(whereSeparator: \.isLineEnd).map { line in
      let trimmed = line.drop { $0.properties.isWhitespace }
      let rest = trimmed.drop { $0.properties.numericType != nil }
      guard rest.startIndex > trimmed.startIndex, rest.first == "." || rest.first == ")" else {
        return tolerantHash(String(line))
      }
      return tolerantHash(String(rest.dropFirst()))
    }.sorted()
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { (0x0A...0x0D).contains(value) || value == 0x85 || (0x2028...0x2029).contains(value) }
}
