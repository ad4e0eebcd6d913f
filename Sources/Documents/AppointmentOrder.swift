import ThaiText

/// An order of appointment that stands in a document (คำสั่งแต่งตั้ง).
public struct AppointmentOrder: Sendable {
  /// The line with its title.
  public let line: Int
  /// The last of its lines.
  public let end: Int
  /// What it is about, with the body that it appoints.
  public let subject: DocumentLine
  /// The line that says from which day it holds, and the one with the day on which it was signed.
  public let effective: DocumentLine?
  public let signed: DocumentLine?
  /// Its lines, from the title on.
  let body: [DocumentLine]

  /// The orders of a document.
  static func all(in lines: [DocumentLine], _ words: DocumentWords) -> [AppointmentOrder] {
    let starts = lines.indices.filter { index in
      let line = lines[index]
      return line.cells == nil && line.key.utf8.count < 200 && words.order.begins.contains(where: line.key.hasPrefix)
    }
    return starts.enumerated().compactMap { place, start in
      let end = min(starts.indices.contains(place + 1) ? starts[place + 1] : lines.count, start + 200)
      let body = lines[start..<end]
      guard
        let subject = body.prefix(12).first(where: { line in
          line.key.holds(words.order.appoints) && words.order.bodies.contains(where: line.key.holds)
        })
      else { return nil }
      return AppointmentOrder(
        line: lines[start].number, end: body.last { !$0.isBlank }?.number ?? start + 1, subject: subject,
        effective: body.first { $0.key.holds(words.order.effective) && $0.key.utf8.count < 250 },
        signed: body.first { line in words.order.signed.contains(where: line.key.holds) }, body: Array(body))
    }
  }
}
