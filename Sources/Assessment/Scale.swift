import Records
import ThaiText

/// A scale (เกณฑ์การให้คะแนน) of one axis: 2 to 10 scores, each with its word, defined by any number of criteria.
public struct Scale: Equatable, Sendable {
  /// How many scores a scale may have.
  static let sizes = 2...10

  /// What the axis is called where that is not the usual โอกาส or ผลกระทบ.
  public let name: BilingualName?
  /// The words of the scores, the lowest first.
  public let words: [String]
  public let criteria: [Criterion]

  /// Nil unless there are 2 to 10 words, all different, and each criterion defines as many scores.
  public init?(name: BilingualName? = nil, words: [String], criteria: [Criterion] = []) {
    guard Self.sizes.contains(words.count), Set(words.map(tolerantKey)).count == words.count,
      criteria.allSatisfy({ $0.definitions.count == words.count })
    else { return nil }
    self.name = name
    self.words = words
    self.criteria = criteria
  }

  /// The scores (คะแนน): 1, the lowest, up to the number of words. There is no score 0.
  public var scores: ClosedRange<Int> { 1...words.count }

  /// The word of a score; nil for one that the scale does not have.
  public func word(of score: Int) -> String? { scores.contains(score) ? words[score - 1] : nil }

  /// A score with its word, `4 – สูง`; the bare number of a score that the scale does not have.
  package func label(of score: Int, digits: DigitStyle) -> String {
    String(score).digits(digits) + (word(of: score).map { " – " + $0 } ?? "")
  }
}

extension Scale {
  /// A list of words, or a record of `name`, `scores` (the words, the lowest first) and `criteria`.
  static let codec: Codec<Scale> = {
    let written = record(
      "scale", WrittenScale.init,
      field(optional: "name", \.name, BilingualName.codec),
      field("scores", \.scores, .list(.name)),
      field("criteria", \.criteria, .list(Criterion.codec), or: []))
    return Codec(reading: { tree, reading in
      var tree = tree
      if case .list(_, let mark) = tree { tree = .record([Tree.Entry(Tree.Word("scores", mark: mark), tree)], mark) }
      guard let scale = written.read(tree, reading) else { return nil }
      guard scale.isSound(in: tree, reading, sizes: sizes) else { return nil }
      return Scale(name: scale.name, words: scale.scores, criteria: scale.criteria)
    })
  }()
}

/// A scale as its file has it.
private struct WrittenScale: Equatable, Sendable {
  var name: BilingualName?
  var scores: [String]
  var criteria: [Criterion]

  /// Whether it is one; what it lacks is reported.
  func isSound(in tree: Tree, _ reading: Reading, sizes: ClosedRange<Int>) -> Bool {
    func report(_ statement: Statement, at below: FieldPath) {
      reading.report(statement, at: tree.mark(at: below), below: below)
    }
    var isSound = true
    if !sizes.contains(scores.count) {
      report(MatrixProblem.size(scores.count), at: .top["scores"])
      isSound = false
    }
    if let twice = scores.firstIndexOfRepetition {
      report(MatrixProblem.wordTwice(Verbatim(scores[twice])), at: .top["scores"][twice])
      isSound = false
    }
    for (index, criterion) in criteria.enumerated() where criterion.definitions.count != scores.count {
      let name = Verbatim(criterion.key ?? criterion.name.thai)
      report(
        MatrixProblem.definitions(name, criterion.definitions.count, scores.count),
        at: .top["criteria"][index]["definitions"])
      isSound = false
    }
    return isSound
  }
}

extension [String] {
  /// The place of the first word that stands before it too, spacing and digits aside.
  var firstIndexOfRepetition: Int? {
    var seen: Set<String> = []
    return firstIndex { !seen.insert(tolerantKey($0)).inserted }
  }
}
