import ThaiText

/// What an order of appointment says, part by part, each with its line.
struct PublishedOrder {
  typealias Text = PublishedMemo.Text

  var number: Text?
  var subject: Text?
  var basis: Text?
  var members: [MemberList.Member] = []
  var duties: [Text] = []
  /// The words of the days; nil where they are left blank.
  var effective: Text?
  var signed: Text?
  var position: Text?

  /// - Parameter lists: The lists of members of the document.
  init(_ order: AppointmentOrder, _ lists: [MemberList], _ words: DocumentWords) {
    let body = order.body.filter { !$0.isBlank }
    let subjectPlace = body.firstIndex { $0.number == order.subject.number } ?? 0
    number = body[...subjectPlace].lazy.compactMap { Self.number(in: $0, words) }.first
    subject = Self.filled(Self.text(order.subject.text, behind: words.memo.subject), order.subject.number)
    members = lists.first { list in list.members.contains { (order.line...order.end).contains($0.line) } }?.members ?? Self.members(body, words)
    let first = members.first?.line ?? order.effective?.number ?? order.signed?.number ?? order.end + 1
    let reasons = body.filter { $0.number > order.subject.number && $0.number < first && $0.cells == nil && Self.isSaid($0.text) }
    basis = reasons.first.map { line in Text(line: line.number, text: reasons.map(\.text).joined(separator: "\n")) }
    let last = order.effective?.number ?? order.signed?.number ?? order.end + 1
    if let members = members.last, let heading = body.first(where: { $0.number > members.line && $0.key.holds(words.order.duties) }) {
      duties = body.filter { $0.number > heading.number && $0.number < last }.compactMap { line in
        line.text.listNumber.map { Text(line: line.number, text: $0.rest) }
      }
    }
    effective = order.effective.flatMap { Self.day(in: $0, behind: [words.order.effective]) }
    signed = order.signed.flatMap { Self.day(in: $0, behind: words.order.signed) }
    guard let line = order.signed, let bracket = body.first(where: { $0.number > line.number && $0.key.hasPrefix("(") }) else { return }
    position = body.first { $0.number > bracket.number && $0.number <= bracket.number + 4 && $0.cells == nil && Self.isSaid($0.text) }
      .map { Text(line: $0.number, text: $0.text) }
  }

  /// `ที่ ๑๒๓/๒๕๖๖`, in a line of its own or at the end of the title.
  private static func number(in line: DocumentLine, _ words: DocumentWords) -> Text? {
    let parts = line.text.split(separator: " ").map(String.init)
    guard let place = parts.lastIndex(where: { tolerantKey($0) == words.memo.number }), place + 1 < parts.count else {
      guard line.key.hasPrefix(words.memo.number) else { return nil }
      return numbered(line.text.dropping(keyOf: words.memo.number), line.number)
    }
    return numbered(parts[(place + 1)...].joined(separator: " "), line.number)
  }

  private static func numbered(_ text: String, _ line: Int) -> Text? {
    guard text.utf8.count < 80, !text.contains(".."), !text.contains("…"), text.first?.isNumber ?? false else { return nil }
    return Text(line: line, text: text)
  }

  /// Lines that end with what somebody is on a committee: `1. ปลัดเทศบาล ประธานกรรมการ`.
  private static func members(_ body: [DocumentLine], _ words: DocumentWords) -> [MemberList.Member] {
    body.compactMap { line in
      guard line.cells == nil, let (_, rest) = line.text.listNumber, rest.utf8.count < 300 else { return nil }
      let parts = PublishedMemo.withoutDots(rest).split(separator: " ").map(String.init)
      guard parts.count > 1, let role = parts.last, isRole(role, words) else { return nil }
      return MemberList.Member(line: line.number, name: parts.dropLast().joined(separator: " "), role: role)
    }
  }

  private static func isRole(_ role: String, _ words: DocumentWords) -> Bool {
    let key = tolerantKey(role)
    return (words.roles.chair + words.roles.secretary + words.roles.member + words.roles.body).contains(where: key.hasPrefix)
  }

  /// The text behind a word that it begins with, else all of it.
  private static func text(_ text: String, behind word: String) -> String {
    tolerantKey(text).hasPrefix(word) ? text.dropping(keyOf: word) : text
  }

  private static func filled(_ text: String, _ line: Int) -> Text? { isSaid(text) ? Text(line: line, text: text) : nil }

  private static func isSaid(_ text: String) -> Bool { PublishedMemo.withoutDots(text).unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// What stands behind one of some words, as far as it holds a day's number.
  private static func day(in line: DocumentLine, behind words: [String]) -> Text? {
    let days = words.compactMap { word in line.key.place(of: word).map { line.key[$0.upperBound...] } }
    guard let rest = days.min(by: { $0.count < $1.count }) else { return nil }
    // Up to the year's end.
    var digits = 0, end = rest.startIndex
    for index in rest.indices {
      digits = rest[index].isNumber ? digits + 1 : 0
      if digits == 4 {
        end = rest.index(after: index)
        break
      }
    }
    let text = String(rest[..<end])
    return text.first?.isNumber ?? false ? Text(line: line.number, text: text) : nil
  }
}
