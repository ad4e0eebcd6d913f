import Assessment
import Definitions
import ThaiText

/// Who carries out the measures against a risk, and by when: once where all have the same, else numbered as the measures are.
struct MeasurePlan {
  /// Stands for what a measure lacks that others have, as for the whole cell.
  private static let blank = "....."

  private let whole: RiskFacts
  private let units, dues: [String?]
  private let numbers: [String]

  /// - Parameter texts: The measures as they stand beside it, where a text that is a list itself takes a number for each item.
  init(_ measures: [Measure], _ whole: RiskFacts, _ texts: [String]) {
    self.whole = whole
    units = measures.map { measure in
      measure.responsible.isEmpty ? nil : measure.responsible.map(whole.dossier.unitName).joined(separator: measures.count > 1 ? ", " : "\n")
    }
    dues = measures.map { measure in
      measure.due.flatMap { $0.words ?? $0.end?.formatted("{d}\u{A0}{mmm}\u{A0}{yyyy}", digits: whole.printer.digits) }
    }
    var next = 1
    numbers = texts.map { text in
      let first = next
      next += max(1, text.listedItems.count)
      return next == first + 1 ? "\(first)." : "\(first)–\(next - 1)."
    }
  }

  /// Nil where nothing is known of any.
  var text: String? {
    guard (units + dues).contains(where: { $0 != nil }) else { return nil }
    let isOneUnit = Set(units).count == 1, isOneDue = Set(dues).count == 1
    if isOneUnit, isOneDue { return joined([units.first ?? nil, due(dues.first ?? nil)]) }
    let lines = numbers.indices.map { place -> String? in
      let unit = isOneUnit ? nil : units[place] ?? Self.blank
      let day = isOneDue ? nil : due(dues[place] ?? Self.blank)
      return numbers[place] + " " + (joined([unit, day]) ?? "")
    }
    return joined((isOneUnit ? [units.first ?? nil] : []) + lines + (isOneDue ? [due(dues.first ?? nil)] : []))
  }

  private func due(_ day: String?) -> String? {
    day.map { [whole.house.words["due"], $0].compactMap(\.self).joined(separator: " ") }
  }

  private func joined(_ lines: [String?]) -> String? {
    let lines = lines.compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
