import Records
import ThaiText

/// The memorandum and the order of appointment of a report on ITA, as a dossier has them.
extension DossierDraft {
  func memo(_ memo: PublishedMemo) -> Tree? {
    var entries: [Tree.Entry] = []
    add("department", memo.department, to: &entries)
    add("number", memo.number, to: &entries)
    if let date = memo.date, let day = day(date) { entries.append(entry("date", day)) }
    add("subject", memo.subject, to: &entries)
    add("addressee", memo.addressee, to: &entries)
    add("body", memo.body.map { text($0.text, $0.line) }, to: &entries)
    if let reporter = memo.reporter { entries.append(entry("reporter", signature(reporter))) }
    for office in words.memo.chain {
      guard let opinion = memo.chain[office.key] else { continue }
      var own: [Tree.Entry] = []
      add("opinion", opinion.opinion, to: &own)
      if let position = opinion.position { own.append(entry("signature", signature(position))) }
      if let first = own.first { entries.append(entry(office.key, .record(own, first.value.mark))) }
    }
    return entries.first.map { .record(entries, $0.value.mark) }
  }

  private func signature(_ position: PublishedMemo.Text) -> Tree {
    .record([entry("position", text(position.text, position.line))], mark(position.line))
  }

  func day(_ written: PublishedMemo.Text) -> Tree? {
    (try? Day(parsing: written.text)).map { plain($0.iso, written.line) }
  }

  /// The orders that appoint for ITA; a dossier has one.
  var appointments: [AppointmentOrder] {
    document.orders.filter { order in words.ita.subject.contains(where: order.subject.key.holds) }
  }

  var order: Tree? {
    guard let found = appointments.first else { return nil }
    let order = PublishedOrder(found, document.members, words)
    var entries: [Tree.Entry] = []
    add("number", order.number, to: &entries)
    if let day = order.signed.flatMap(day) { entries.append(entry("date", day)) }
    add("subject", order.subject, to: &entries)
    add("basis", order.basis, to: &entries)
    let members = order.members.map { member -> Tree in
      let own = [entry("position", text(member.name.listNumber?.rest ?? member.name, member.line))]
      return .record(member.role.isEmpty ? own : own + [entry("role", text(member.role, member.line))], mark(member.line))
    }
    add("members", members, to: &entries)
    add("duties", order.duties.map { text($0.text, $0.line) }, to: &entries)
    if let day = order.effective.flatMap(day) { entries.append(entry("effective", day)) }
    if let position = order.position { entries.append(entry("signature", signature(position))) }
    return entries.isEmpty ? nil : .record(entries, mark(found.line))
  }
}
