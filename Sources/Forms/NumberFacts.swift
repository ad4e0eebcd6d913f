import Assessment
import Definitions
import Foundation
import Sheets

extension Fact {
  /// A whole number.
  init(_ number: Int?) { self = number.map { .number(Number(Decimal($0), .integer)) } ?? .none }
}

extension HouseStyle {
  /// What a project may spend: the amount, or that it needs nothing.
  func fact(_ budget: PlanBudget?) -> Fact {
    switch budget {
    case .amount(let baht): Fact(baht)
    case .notNeeded: Fact(words["planBudget.notNeeded"])
    case .variable(let text): .text(text)
    case nil: .none
    }
  }
}
