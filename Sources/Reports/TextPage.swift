import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// A page that is made for plain text alone: its lines come from `forms/messages.yaml`, in the user's language.
protocol TextPage {
  /// What the page is about.
  var subject: ReportSubject { get }
}

extension TextPage {
  var dossier: Dossier { subject.dossier }
  var options: ReportOptions { subject.options }
  var wording: Wording { subject.wording }
  var digits: DigitStyle { subject.digits }

  func sheet(
    _ stem: String, title: String, footer: String? = nil, columns: [Double] = [50, 50], _ blocks: [Block]
  ) -> Sheet {
    Sheet(
      name: stem, stem: stem, title: title,
      page: Page(
        orientation: .portrait, margins: .init(left: 3, right: 2, top: 2, bottom: 2), typeface: "", size: 16,
        digits: digits, footer: footer ?? ""),
      columns: columns, blocks: blocks)
  }

  /// An amount in whole baht.
  func amount(_ baht: Int) -> String { Number(Decimal(baht), .integer).text(digits: digits) }

  func day(_ day: Day) -> String { wording.day(day, digits: digits) }

  /// As it was written, or the day.
  func period(_ period: Period) -> String { period.words ?? period.end.map(day) ?? "" }

  /// A risk above the appetite: what it is, where it stands and what is accepted of it, and whether anything is to be
  /// done about it.
  func aboveAppetite(_ rated: RatedRisk) -> Block {
    item(
      "risk.above.item",
      [
        "level": rated.current?.word ?? "", "score": rated.current?.score.map(String.init) ?? "",
        "accepted": rated.accepted.map(wording.limit) ?? "",
        // A risk of corruption is not tolerated (RISK-ACCEPTED).
        "tolerated": rated.isTolerated && !rated.risk.isCorruption ? wording("risk.above.tolerated") : "",
        "bare": rated.risk.measures.isEmpty ? wording("risk.above.bare") : "",
      ], asWritten: ["id": rated.risk.id, "event": rated.risk.event])
  }

  /// Who accepted a risk, until when and why.
  func acceptance(of risk: Risk) -> [Block] {
    guard let record = risk.acceptance else { return [] }
    return [
      item(
        "risk.item.acceptance", ["date": record.date.map(day) ?? ""],
        asWritten: [
          "by": record.approvedBy ?? "", "until": record.until.map(period) ?? "",
          "review": record.nextReview.map(period) ?? "", "reason": record.reason ?? "",
        ], indent: 1.5)
    ]
  }

  /// The risks of which it cannot be told whether they are above the appetite.
  func ofUnknownExcess(_ rated: RatedRegister) -> [Block] {
    let ids = rated.risksOfUnknownExcess.map(\.risk.id)
    return ids.isEmpty ? [] : [item("risk.above.unknown", ["risks": ids.joined(separator: wording("list.separator"))])]
  }

  /// How far the appetite may be exceeded for a time; nil where nothing is said of it.
  func tolerance(_ rated: RatedRegister) -> String? {
    rated.matrix?.appetite?.tolerance.map { wording("matrix.appetite.tolerance", ["level": wording.limit($0)]) }
  }

  func text(_ text: String, style: Style = Style()) -> Block {
    .paragraph(Paragraph(written(text), style: style))
  }

  func written(_ text: String) -> String { text.digits(digits, sparingLatin: true) }

  /// - Parameter asWritten: Texts of the dossier, whose digits stay unless the user chose some.
  func line(
    _ key: String, _ arguments: [String: String] = [:], asWritten: [String: String] = [:], style: Style = Style()
  ) -> Block {
    guard !asWritten.isEmpty, !subject.printer.templates.convertsTexts else {
      return text(wording(key, arguments.merging(asWritten) { $1 }), style: style)
    }
    // Characters of no text stand for them until the digits are written.
    var line = arguments, texts: [Character: String] = [:]
    for (place, (name, text)) in asWritten.enumerated() {
      guard !text.isEmpty, let scalar = Unicode.Scalar(0xF0000 + UInt32(place)) else { continue }
      line[name] = String(Character(scalar))
      texts[Character(scalar)] = text
    }
    return .paragraph(Paragraph(written(wording(key, line)).map { texts[$0] ?? String($0) }.joined(), style: style))
  }

  func heading(_ key: String, _ arguments: [String: String] = [:]) -> [Block] {
    [.space, line(key, arguments, style: Style(isBold: true))]
  }

  /// An item of a list, which is one line however many its texts have.
  func item(
    _ key: String, _ arguments: [String: String] = [:], asWritten: [String: String] = [:], indent: Double = 0.5
  ) -> Block {
    line(
      key, arguments.mapValues(\.inTerminalLine), asWritten: asWritten.mapValues(\.inTerminalLine), style: Style(indent: indent))
  }

  /// A text of the dossier that is an item by itself.
  func item(text: String, indent: Double = 0.5) -> Block {
    .paragraph(Paragraph(subject.printer.templates.written(text.inTerminalLine), style: Style(indent: indent)))
  }
}
