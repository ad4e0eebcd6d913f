import Records
import ThaiText

/// What a project may spend (งบประมาณ): an amount, or that it needs none, which is not an amount of 0.
public enum PlanBudget: Equatable, Sendable {
  /// In whole baht.
  case amount(Int)
  /// ไม่ใช้งบประมาณ
  case notNeeded
  /// Not filled in yet: a variable of a template, with its braces.
  case variable(String)

  /// The amount in whole baht, 0 where none is needed or it is not filled in.
  public var baht: Int { if case .amount(let baht) = self { baht } else { 0 } }

  /// The key of that for which there are words.
  enum Word: String, CaseIterable, NamedChoice {
    case notNeeded

    static var choiceName: String { "planBudget" }
  }

  private static let range = 0...100_000_000_000

  /// An amount in whole baht, with separators or without, a word for none, or a variable that is still to be filled in.
  package static let codec = Codec<PlanBudget>(
    read: { tree, reading in
      let words = reading.known.choices[Word.choiceName]
      guard case .word(let word) = tree else {
        reading.report(ReadingProblem.notANumber(tree.shown), at: tree.mark)
        return nil
      }
      if Word(named: word.text, words) != nil { return .notNeeded }
      if word.text.first == "{", word.text.last == "}", reading.known.variables().contains(String(word.text.dropFirst().dropLast())) {
        return .variable(word.text)
      }
      let ungrouped = Tree.Word(word.text.replacing(",", with: ""), mark: word.mark)
      return Codec.integer(range).read(.word(ungrouped), reading).map(PlanBudget.amount)
    },
    write: { budget in
      switch budget {
      case .amount(let baht): .plain(String(baht))
      case .notNeeded: .plain(Word.notNeeded.rawValue)
      case .variable(let text): .text(text)
      }
    },
    shape: { known in .amount(range, known.values(of: Word.choiceName, keys: [Word.notNeeded.rawValue])) },
    texts: { budget, walk in if case .variable(let text) = budget { walk.meet(text) } })
}
