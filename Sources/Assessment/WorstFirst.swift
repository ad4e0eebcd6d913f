import ThaiText

extension Sequence<RatedRisk> {
  /// The risks in the order in which they are to be acted on.
  package func worstFirst() -> [RatedRisk] { worstFirst { $0 } }
}

extension Sequence {
  /// What belongs to risks in the order in which these are to be acted on: by level, the highest first, then by risk score,
  /// then by id. What has no level comes last, within a level what has no score.
  package func worstFirst(_ rated: (Element) -> RatedRisk) -> [Element] {
    map {
      let risk = rated($0)
      return ($0, risk.current?.level?.rank ?? -1, risk.current?.score ?? -1, IdKey(risk.risk.id))
    }
      .sorted { a, b in
        if a.1 != b.1 { return a.1 > b.1 }
        if a.2 != b.2 { return a.2 > b.2 }
        return a.3 < b.3
      }
      .map(\.0)
  }
}

extension Sequence<String> {
  /// The places of ids in their order: R2 stands before R10.
  package func inIdOrder() -> [Int] {
    map(IdKey.init).enumerated().sorted { $0.element < $1.element }.map(\.offset)
  }
}

/// What ids are ordered by: R2 stands before R10, and a Thai digit is its Arabic one.
struct IdKey: Comparable {
  private var parts: [Part] = []
  private let text: String

  private enum Part: Equatable {
    case letter(UInt32)
    /// The digits of a number without the zeros before them.
    case number([UInt32])
  }

  init(_ id: String) {
    text = id
    var digits: [UInt32]?
    for scalar in id.digits(.arabic).unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits = (digits == [48] ? [] : digits ?? []) + [scalar.value]
        continue
      }
      digits.map { parts.append(.number($0)) }
      digits = nil
      parts.append(.letter(scalar.value))
    }
    digits.map { parts.append(.number($0)) }
  }

  static func < (a: IdKey, b: IdKey) -> Bool {
    for (a, b) in zip(a.parts, b.parts) where a != b {
      switch (a, b) {
      case (.letter(let a), .letter(let b)): return a < b
      case (.number(let a), .number(let b)):
        return a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
      case (.number, .letter): return true
      case (.letter, .number): return false
      }
    }
    return a.parts.count == b.parts.count ? a.text < b.text : a.parts.count < b.parts.count
  }
}
