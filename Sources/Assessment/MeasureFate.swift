import ThaiText

/// What became of a measure of last year.
package struct MeasureFate: Sendable {
  package enum Kind: String, Sendable {
    /// It stands at the same risk.
    case kept
    /// It stands at the same risk in words that differ.
    case reworded
    /// It stands at another risk.
    case moved
    /// It is not there any more, and was done.
    case done
    /// It is not there any more, and was not done.
    case droppedUndone
    /// It is not there any more, and nobody said how far it had come.
    case dropped
    /// It went with its risk.
    case goneWithRisk
  }

  package let risk: Risk
  package let measure: Measure
  package let kind: Kind
  /// The same measure in this year's register; nil where it is not there.
  package let now: (risk: Risk, measure: Measure)?

  /// The fates of all measures of last year, in the order of its register. A measure is looked for at what its risk has
  /// become, then in the whole register.
  static func all(of before: [RatedRisk], in after: [RatedRisk], _ pairing: Pairing) -> [MeasureFate] {
    var heirs = pairing.partner.mapValues { [$0.index] }
    for split in pairing.splits { heirs[split.whole] = split.parts }
    for merge in pairing.merges { for part in merge.parts { heirs[part] = [merge.whole] } }
    let register = Shelf(after.map(\.risk))
    return before.indices.flatMap { index -> [MeasureFate] in
      let risk = before[index].risk
      guard !risk.measures.isEmpty else { return [] }
      let heirs = heirs[index]
      let shelf = heirs.map { Shelf($0.map { after[$0].risk }) }
      let found = shelf?.matches(of: risk.measures) ?? risk.measures.map { _ in nil }
      return zip(risk.measures, found).map { measure, found in
        if let found { return MeasureFate(risk, measure, found.isSame ? .kept : .reworded, found.place) }
        if let elsewhere = register.match(of: measure) { return MeasureFate(risk, measure, .moved, elsewhere) }
        if measure.isDone { return MeasureFate(risk, measure, .done, nil) }
        if heirs == nil { return MeasureFate(risk, measure, .goneWithRisk, nil) }
        return MeasureFate(risk, measure, measure.status == nil ? .dropped : .droppedUndone, nil)
      }
    }
  }

  private init(_ risk: Risk, _ measure: Measure, _ kind: Kind, _ now: (risk: Risk, measure: Measure)?) {
    self.risk = risk
    self.measure = measure
    self.kind = kind
    self.now = now
  }
}

/// Measures to find another among.
private struct Shelf {
  private let places: [(risk: Risk, measure: Measure)]
  private let same: [UInt64: Int]
  private let texts: SimilarTexts

  init(_ risks: [Risk]) {
    places = risks.flatMap { risk in risk.measures.map { (risk, $0) } }
    same = Dictionary(places.enumerated().map { (tolerantHash($1.measure.text), $0) }) { first, _ in first }
    texts = SimilarTexts(places.map { TextTriples($0.measure.text) })
  }

  /// The measure of the same text, or the most alike.
  func match(of measure: Measure) -> (risk: Risk, measure: Measure)? {
    (same[tolerantHash(measure.text)] ?? nearest(to: measure, except: [])).map { places[$0] }
  }

  /// For each of some measures the one of the same text, or the most alike that no other of them is.
  func matches(of measures: [Measure]) -> [(place: (risk: Risk, measure: Measure), isSame: Bool)?] {
    let exact = measures.map { same[tolerantHash($0.text)] }
    var taken = Set(exact.compactMap(\.self))
    return zip(measures, exact).map { measure, exact in
      if let exact { return (places[exact], true) }
      guard let found = nearest(to: measure, except: taken) else { return nil }
      taken.insert(found)
      return (places[found], false)
    }
  }

  private func nearest(to measure: Measure, except taken: Set<Int>) -> Int? {
    let similar = texts.similar(to: TextTriples(measure.text), from: Pairing.Match.leastSimilarity)
    return similar.filter { !taken.contains($0.index) }.max { ($0.similarity, $1.index) < ($1.similarity, $0.index) }?.index
  }
}
