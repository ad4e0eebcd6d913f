/// Why no `WordBreaker` could be made.
public enum WordBreakerError: Error, Hashable, Sendable {
  /// libthai's word list (`thbrk.tri`, Debian package `libthai-data`) is missing or unreadable.
  case dictionaryMissing
}

/// The places where a line of Thai text may end, and text wrapped at them.
///
/// Thai words are found by libthai; what surrounds them (quotes, numbers, addresses, other scripts) follows the rules
/// of `BreakRules`. It holds buffers and a C handle, so that each thread makes its own.
public final class WordBreaker {
  private let dictionary: ThaiDictionary
  private var known = RecentValues<ExactScalars, [BreakKind]>(limit: 200_000)

  /// Longer texts are seldom met again.
  private static let longestKnown = 10_000

  /// - Parameter dictionaryFolder: the folder that holds `thbrk.tri`; nil means the one libthai was installed with.
  public init(dictionaryFolder: String? = nil) throws(WordBreakerError) {
    guard let dictionary = ThaiDictionary(path: dictionaryFolder) else { throw .dictionaryMissing }
    self.dictionary = dictionary
  }

  /// Offsets, in scalars and rising, before which a line may break between words; hard line feeds are not among them.
  public func breaks(in scalars: [Unicode.Scalar]) -> [Int] {
    let kinds = kinds(in: scalars)
    var breaks: [Int] = []
    breaks.reserveCapacity(scalars.count / 4)
    kinds.withUnsafeBufferPointer { kinds in
      for index in kinds.indices where kinds[index] == .word && LineBreakClass(scalars[index - 1]) != .lineFeed {
        breaks.append(index)
      }
    }
    return breaks
  }

  /// The kind of break before each scalar.
  ///
  /// The last ones are remembered: a workbook and a plain text break the same words.
  func kinds(in scalars: [Unicode.Scalar]) -> [BreakKind] {
    guard scalars.count <= Self.longestKnown else { return newKinds(in: scalars) }
    let key = ExactScalars(scalars: scalars)
    if let known = known.value(of: key, size: scalars.count) { return known }
    let kinds = newKinds(in: scalars)
    known.insert(kinds, for: key, size: scalars.count)
    return kinds
  }

  private func newKinds(in scalars: [Unicode.Scalar]) -> [BreakKind] {
    let rules = BreakRules(scalars)
    var kinds = rules.kinds
    guard rules.hasThai else { return kinds }
    dictionary.eachWordStart(in: rules.dictionaryText) { index in
      guard index < kinds.count, kinds[index] == .cluster else { return }
      let right = rules.classes[index]
      guard right == .thai || right == .leadingVowel else { return }
      switch rules.classes[index - 1] {
      case .thai, .attached, .thaiSign: kinds[index] = .word
      default: break
      }
    }
    return kinds
  }
}
