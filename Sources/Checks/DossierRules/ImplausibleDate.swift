import Records
import ThaiText

/// A date lies in the years around the one that is reported on. One that does not is often a year of two digits, or of the
/// other era, that was read otherwise than it was meant; the finding says how it was read.
struct ImplausibleDate: Rule {
  static let code = "DATE-YEAR"
  static let sentence = Sentence(
    Parameter<PhraseKey>("what"), Parameter<String?>("subject"), Parameter<Term>("date"), Parameter<Day>("from"),
    Parameter<Day>("to"), Parameter<Day?>("likely"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    DatedPlace.all(in: context).compactMap { place in
      guard let span = place.reach.span(around: context.dossier.year), !span.contains(place.day), let term = place.term
      else { return nil }
      let likely = place.likely(within: span, asOf: context.asOf)
      return Finding(
        Self.code, .warning, at: [place.path],
        Self.sentence(place.what, place.subject, term, span.lowerBound, span.upperBound, likely), expected: likely,
        found: place.day)
    }
  }
}
