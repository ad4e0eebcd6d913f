import Assessment
import Records

/// Matrices for tests, made of bands or of painted ranks.
enum MatrixSample {
  static let levelWords = ["ต่ำ", "ปานกลาง", "สูง", "สูงมาก"]
  static let fills = ["D8F3D0", "FFCF33", "F28C28", "B71C1C"]

  static func scale(_ count: Int) -> Scale? {
    Scale(words: (1...count).map { "คะแนน \($0)" })
  }

  static func levels(_ count: Int) -> [Level] {
    (0..<count).map { rank in
      Level(
        rank: rank, word: rank < levelWords.count ? levelWords[rank] : "ระดับ \(rank)",
        fill: Colour(hex: fills[min(rank, 3)])!)
    }
  }

  static func matrix(columns: Int = 5, rows: Int = 5, levels: Int = 4, rule: LevelRule) -> RiskMatrix? {
    guard let likelihood = scale(columns), let impact = scale(rows) else { return nil }
    return RiskMatrix(
      key: "sample", name: BilingualName("ตัวอย่าง"), likelihood: likelihood, impact: impact,
      levels: self.levels(levels), rule: rule)
  }

  static let setA: [ClosedRange<Int>] = [1...4, 5...9, 10...14, 15...25]
}
