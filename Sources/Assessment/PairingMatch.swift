extension Pairing {
  /// How one was known again: always by what it says.
  package enum Match: Equatable, Sendable {
    /// By its text, which is the same but for spacing, digits and the like.
    case same
    /// By its text, which others have too: which of them it is goes by their codes, or by their order.
    case sameAsOthers
    /// By a text that is alike: how much, from 0 to 1.
    case similar(Double)
    /// By a text that is alike, but no more than others of its own year are.
    case alikeAsOthers

    package var certainty: Certainty {
      switch self {
      case .same: .certain
      case .sameAsOthers: .likely
      case .similar(let similarity): similarity >= Self.likelySimilarity ? .likely : .doubtful
      case .alikeAsOthers: .doubtful
      }
    }

    /// Texts that are less alike are not taken for the same risk or measure. Of 598 texts of published plans, 95 in 100 are
    /// known again where a tenth to a half of them was exchanged, and 2 in 1,000 pairs of different texts pass for one.
    static let leastSimilarity = 0.55
    /// Texts that are less alike are shown to be looked at.
    private static let likelySimilarity = 0.75
  }

  /// How sure it is that two texts say the same.
  package enum Certainty: String, Sendable {
    case certain, likely
    /// A reader has to look: nothing is counted from it.
    case doubtful
  }
}
