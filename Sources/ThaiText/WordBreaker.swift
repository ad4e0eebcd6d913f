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

  /// - Parameter dictionaryFolder: the folder that holds `thbrk.tri`; nil means the one libthai was installed with.
  public init(dictionaryFolder: String? = nil) throws(WordBreakerError) {
    guard let dictionary = ThaiDictionary(path: dictionaryFolder) else { throw .dictionaryMissing }
    self.dictionary = dictionary
  }

  /// Offsets, in scalars and rising, before which a line may break between words; hard line feeds are not among them.
  public func breaks(in scalars: [Unicode.Scalar]) -> [Int] {
    let kinds = kinds(in: scalars)
    return kinds.indices.filter { kinds[$0] == .word && LineBreakClass(scalars[$0 - 1]) != .lineFeed }
  }

  /// The kind of break before each scalar.
  func kinds(in scalars: [Unicode.Scalar]) -> [BreakKind] {
    let rules = BreakRules(scalars)
    var kinds = [BreakKind](repeating: .never, count: scalars.count)
    var hasThai = false
    for index in scalars.indices.dropFirst() {
      kinds[index] = rules.kind(before: index)
      if rules.classes[index] == .thai { hasThai = true }
    }
    guard hasThai else { return kinds }
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
