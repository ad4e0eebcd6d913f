import Checks
import Records
import ThaiText

/// An order says from which day it holds, and on which it was signed.
struct OrderDate: DocumentRule {
  static let code = "DOC-ORDER-DATE"
  static let sentence = Sentence(Parameter<String>("text"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.orders.flatMap { order in
      [order.effective, order.signed].compactMap(\.self).filter { line in
        // The day stands between the word for it and that for the month.
        guard let range = line.key.place(of: document.words.order.day) else { return false }
        return !(line.key[range.upperBound...].first?.isNumber ?? false)
      }.map { finding(.warning, at: [$0.number], Self.sentence($0.text)) }
    }
  }
}

/// A committee has a chair, and its members are called what they are.
struct CommitteeMembers: DocumentRule {
  static let code = "DOC-COMMITTEE"
  static let chair = Sentence("chair", Parameter<Int>("members"))
  static let role = Sentence("role", Parameter<[Verbatim]>("roles"))
  static let sentences = [chair.declared, role.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let words = document.words.roles
    return document.members.flatMap { list -> [Finding] in
      var findings: [Finding] = []
      let roles = list.members.map { tolerantKey($0.role) }
      if !roles.contains(where: { role in words.chair.contains(where: role.holds) }) {
        findings.append(finding(.note, at: list.members.map(\.line), Self.chair(list.members.count)))
      }
      let bodies = list.members.filter { member in
        let key = tolerantKey(member.role)
        return words.body.contains(where: key.hasPrefix)
      }
      if !bodies.isEmpty {
        var said: [String] = []
        for member in bodies where !said.contains(member.role) { said.append(member.role) }
        findings.append(finding(.note, at: bodies.map(\.line), Self.role(said.map(Verbatim.init))))
      }
      return findings
    }
  }
}
