import Records

/// Spearman's rank correlation of pairs, ties at the middle of their ranks, in whole numbers: no rounding decides.
struct RankCorrelation {
  /// n²·cov of the doubled ranks, and n²·var of each: ρ is `covariance` ÷ √(`first` · `second`).
  private let covariance: Int128
  private let first: Int128
  private let second: Int128

  /// Nil where either side is all ties, for which there is no correlation, and for more than 10,000 pairs, whose
  /// numbers would grow too large.
  init?(_ pairs: [(Int, Int)]) {
    guard pairs.count <= 10_000 else { return nil }
    let x = Self.doubledRanks(pairs.map(\.0))
    let y = Self.doubledRanks(pairs.map(\.1))
    func spread(_ a: [Int128], _ b: [Int128]) -> Int128 {
      let products = zip(a, b).reduce(Int128(0)) { $0 + $1.0 * $1.1 }
      return Int128(pairs.count) * products - a.reduce(0, +) * b.reduce(0, +)
    }
    covariance = spread(x, y)
    first = spread(x, x)
    second = spread(y, y)
    guard first > 0, second > 0 else { return nil }
  }

  var isBelowMinusHalf: Bool { covariance < 0 && 4 * covariance * covariance > first * second }

  /// ρ in hundredths, rounded to the nearest: −62.
  var hundredths: Int {
    // The largest k hundredths with (2k − 1)² ≤ (200ρ)².
    let size: Int128 = 40_000 * covariance * covariance
    let product: Int128 = first * second
    var hundredths = 0
    while hundredths < 100 {
      let bound = Int128(2 * hundredths + 1)
      guard bound * bound * product <= size else { break }
      hundredths += 1
    }
    return covariance < 0 ? -hundredths : hundredths
  }

  /// Twice the rank of each value, the first 1; of equal values the middle of their ranks.
  static func doubledRanks(_ values: [Int]) -> [Int128] {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    var ranks: [Int: Int128] = [:]
    var below = 0
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      // The ranks below + 1 to below + count; twice their middle is the first and the last together.
      ranks[value] = Int128(2 * below + count + 1)
      below += count
    }
    return values.map { ranks[$0] ?? 0 }
  }
}

extension RankCorrelation: TermConvertible {
  var term: Term? { .decimal(hundredths, places: 2) }
}
