import Assessment
import Definitions

/// The memorandum and the order of appointment.
extension IntegrityFacts {
  static let memo: FactTable<IntegrityFacts> = {
    var table: FactTable<IntegrityFacts> = [
      "ita.hasMemo": { .flag($0.report.memo != nil) },
      "ita.memo.department": { Fact($0.report.memo?.department) },
      "ita.memo.number": { Fact($0.report.memo?.number) },
      "ita.memo.date": { Fact($0.report.memo?.date) },
      "ita.memo.subject": { Fact($0.report.memo?.subject) },
      "ita.memo.addressee": { Fact($0.report.memo?.addressee) },
      "ita.memo.body": { PlanFacts.items($0.report.memo?.body ?? []) },
    ]
    let chain: [(String, @Sendable (IntegrityMemo) -> MemoOpinion?)] = [
      ("officeHead", { $0.officeHead }), ("clerk", { $0.clerk }), ("head", { $0.head }),
    ]
    table.merge(signature("ita.memo.reporter") { $0.report.memo?.reporter ?? $0.report.signature }) { $1 }
    for (name, opinion) in chain {
      table["ita.memo.\(name).opinion"] = { Fact($0.report.memo.flatMap(opinion)?.opinion) }
      table.merge(signature("ita.memo.\(name)") { $0.report.memo.flatMap(opinion)?.signature }) { $1 }
    }
    return table
  }()

  static let order: FactTable<IntegrityFacts> = {
    var table = signature("ita.order.signature") { $0.report.order?.signature }
    let own: FactTable<IntegrityFacts> = [
      "ita.hasOrder": { .flag($0.report.order != nil) },
      "ita.order.number": { Fact($0.report.order?.number) },
      "ita.order.date": { Fact($0.report.order?.date) },
      "ita.order.subject": { Fact($0.report.order?.subject) },
      "ita.order.basis": { Fact($0.report.order?.basis) },
      "ita.order.effective": { Fact($0.report.order?.effective) },
      "ita.order.duties": { PlanFacts.ownItems($0.report.order?.duties ?? []) },
      "ita.order.members": { facts in
        .list((facts.report.order?.members ?? []).enumerated().map { member($0 + 1, $1) }, of: member(0, nil))
      },
    ]
    table.merge(own) { $1 }
    return table
  }()

  private static func member(_ index: Int, _ member: Committee.Member?) -> Facts {
    ["index": count(index), "position": Fact(member?.position), "role": Fact(member?.role)]
  }
}
