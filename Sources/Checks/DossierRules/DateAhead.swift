import Records
import ThaiText

/// What happened did so by today: a warning where its date lies ahead; a note of a paper that is dated ahead, as one may be made
/// out before it is signed. A date of a year that cannot be meant is another rule's.
struct DateAhead: Rule {
  static let code = "DATE-AHEAD"
  static let happened = Sentence(
    "happened", Parameter<PhraseKey>("what"), Parameter<String?>("subject"), Parameter<Day>("date"), Parameter<Day>("asOf"))
  static let paper = Sentence(
    "paper", Parameter<PhraseKey>("what"), Parameter<String?>("subject"), Parameter<Day>("date"), Parameter<Day>("asOf"))
  static let sentences = [happened.declared, paper.declared]

  func findings(in context: CheckContext) -> [Finding] {
    DatedPlace.all(in: context).compactMap { place in
      guard place.kind != .planned, place.day > context.asOf,
        place.reach.span(around: context.dossier.year)?.contains(place.day) ?? false
      else { return nil }
      let isPaper = place.kind == .paper
      return Finding(
        Self.code, isPaper ? .note : .warning, at: [place.path],
        (isPaper ? Self.paper : Self.happened)(place.what, place.subject, place.day, context.asOf), found: place.day)
    }
  }
}
