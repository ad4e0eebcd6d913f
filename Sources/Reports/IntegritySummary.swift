import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What the summary says of ITA.
struct IntegritySummary: TextPage {
  let subject: ReportSubject

  /// The total against the target, the grade, weaknesses that nothing answers, and measures without a result.
  var blocks: [Block] {
    guard let report = dossier.integrity, report.isGiven else { return [] }
    let year = report.year ?? dossier.year.buddhistYear
    return heading("summary.ita", ["year": String(year)]) + score(report) + grade(report, year) + gaps(report)
  }

  private func score(_ report: IntegrityAssessment) -> [Block] {
    let reckoned = report.scores.total == nil
    guard let total = report.scores.total ?? subject.library.reference.rules.ita.total(of: report.scores) else {
      return report.target.map { [item("summary.ita.target", ["target": points($0)])] } ?? []
    }
    let key = reckoned ? "summary.ita.reckoned" : "summary.ita.total"
    guard let target = report.target else { return [item(key, ["total": points(total)])] }
    let lack = target - total
    return [
      item(key, ["total": points(total)]),
      lack > 0
        ? item("summary.ita.below", ["target": points(target), "lack": points(lack)])
        : item("summary.ita.reached", ["target": points(target)]),
    ]
  }

  private func grade(_ report: IntegrityAssessment, _ year: Int) -> [Block] {
    if let grade = report.scores.grade { return [item("summary.ita.grade", ["grade": grade])] }
    let grades = subject.library.reference.rules.ita.grades(report.scores, in: year)
    switch grades.count {
    case 0: return []
    case 1: return [item("summary.ita.grade.reckoned", ["grade": grades[0], "year": String(year)])]
    default: return [item("summary.ita.grade.either", ["grades": grades.joined(separator: wording("summary.ita.or"))])]
    }
  }

  private func gaps(_ report: IntegrityAssessment) -> [Block] {
    var blocks: [Block] = []
    if !report.weaknesses.isEmpty || !report.measures.isEmpty {
      blocks.append(
        item("summary.ita.counts", ["weaknesses": String(report.weaknesses.count), "measures": String(report.measures.count)]))
    }
    let bare = Set(report.unansweredWeaknesses.map { report.weaknesses[$0].indicator }).sorted()
    if !bare.isEmpty {
      blocks.append(
        item("summary.ita.weaknesses", ["indicators": bare.map { String($0) }.joined(separator: wording("list.separator"))]))
    }
    let without = report.measures.filter { measure in !measure.results.contains(where: \.saysSomething) }
    if !without.isEmpty {
      blocks.append(item("summary.ita.measures", ["count": String(without.count)]))
      blocks += without.map { item(text: "- " + $0.name, indent: 1) }
    }
    return blocks
  }

  private func points(_ points: Decimal) -> String { Number(points, .money).text(digits: digits) }
}
