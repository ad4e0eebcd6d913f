import Assessment
import Checks
import Definitions
import Records
import Sheets
import ThaiText

extension Library {
  /// A matrix for the screen: grid, scales with definitions, levels with meaning and response, appetite, source.
  ///
  /// - Parameters:
  ///   - width: Columns of the terminal.
  ///   - isColoured: Whether the cells of the grid are painted too.
  /// - Throws: `WordBreakerError` where ICU's rules for Thai are missing.
  public func text(of matrix: RiskMatrix, _ language: Language, width: Int, isColoured: Bool) throws -> String {
    let text = MatrixText(
      matrix: matrix, wording: wording(language),
      writer: try PlainText(screen: width))
    return text.text(isColoured: isColoured)
  }
}

/// A matrix as text.
private struct MatrixText {
  let matrix: RiskMatrix
  let wording: Wording
  let writer: PlainText

  private var sheet: ScreenSheet { ScreenSheet(wording: wording, headings: "matrix.heading.") }

  func text(isColoured: Bool) -> String {
    let likelihood = wording.likelihoodName(of: matrix)
    let impact = wording.impactName(of: matrix)
    let grid = MatrixGridText(
      matrix: matrix, noLevel: wording("matrix.noLevel"), isColoured: isColoured, width: writer.width)
    var parts = [
      head, paragraphs([wording("matrix.axes", ["likelihood": likelihood, "impact": impact])]),
      grid.lines.joined(separator: "\n") + "\n",
    ]
    if let line = wording.line(of: matrix) { parts.append(paragraphs([line])) }
    parts.append(scale(matrix.likelihood, name: likelihood))
    parts.append(scale(matrix.impact, name: impact))
    parts.append(levels)
    parts.append(appetite)
    if let controls = matrix.controls { parts.append(self.controls(controls)) }
    return parts.joined(separator: "\n").droppingLastLineFeeds
  }

  private var head: String {
    var lines = ["\(matrix.key): \(wording.name(matrix.name))"]
    if let source = matrix.source { lines.append(wording("matrix.source", ["source": source])) }
    lines.append(wording(matrix.isVerified ? "matrix.verified" : "matrix.unverified"))
    if let note = matrix.note { lines.append(note) }
    return paragraphs(lines)
  }

  private func scale(_ scale: Scale, name: String) -> String {
    let titles =
      [wording("matrix.heading.score"), wording("matrix.heading.word")] + scale.criteria.map { wording.name($0.name) }
    let rows = scale.scores.reversed().map { score in
      [String(score), scale.word(of: score) ?? ""]
        + scale.criteria.map { definition($0.definitions[score - 1], $0) }
    }
    let sources = scale.criteria.map { criterion in
      let state = sheet.verified(criterion.isVerified)
      return "· " + wording.name(criterion.name) + ": "
        + [criterion.source, state, criterion.note].compactMap(\.self).joined(separator: " · ")
    }
    let columns: [Double] = [8, 12] + scale.criteria.map { _ in 80 / Double(scale.criteria.count) }
    let table = sheet.table(titles: titles, rows: rows)
    let blocks: [Block] =
      [.paragraph(Paragraph(wording("matrix.scale", ["name": name]))), .table(table)]
      + sources.map { .paragraph(Paragraph($0)) }
    return writer.render(sheet.sheet(columns: columns, blocks: blocks))
  }

  /// The words of a definition, or its numbers with their unit.
  private func definition(_ definition: Criterion.Definition?, _ criterion: Criterion) -> String {
    guard let definition else { return "–" }
    if let text = definition.text { return text }
    let unit = (definition.unit ?? criterion.unit).map { " " + wording("unit." + $0.rawValue) } ?? ""
    return definition.range.map { $0.description + unit } ?? "–"
  }

  private var levels: String {
    let rows = matrix.levels.reversed().map { level in
      let count = String(matrix.cells(of: level).count)
      let scores =
        matrix.band(of: level).map { band in
          let numbers = band.count == 1 ? "\(band.lowerBound)" : "\(band.lowerBound)–\(band.upperBound)"
          return wording("matrix.cells", ["band": numbers, "count": count])
        } ?? wording("matrix.painted", ["count": count])
      return [
        level.word, scores, [level.colourName, level.fill.hex].compactMap(\.self).joined(separator: " "),
        level.meaning ?? "–", level.response ?? "–",
      ]
    }
    let table = sheet.table(headings: ["level", "scores", "colour", "meaning", "response"], rows: rows)
    return writer.render(
      sheet.sheet(
        columns: [14, 18, 16, 26, 26], blocks: [.paragraph(Paragraph(wording("matrix.levels"))), .table(table)]))
  }

  private var appetite: String {
    guard let appetite = matrix.appetite else { return paragraphs([wording("matrix.appetite.none")]) }
    return paragraphs(
      [wording("matrix.appetite", ["level": wording.limit(appetite.limit)])]
        + (appetite.tolerance.map { [wording("matrix.appetite.tolerance", ["level": wording.limit($0)])] } ?? [])
        + appetite.exceptions.map { "· " + wording.exception($0) { $0 } })
  }

  private func controls(_ controls: ControlMatrix) -> String {
    let titles =
      [wording("matrix.heading.quality"), wording("matrix.heading.definition")] + matrix.levels.map(\.word)
    let rows = zip(controls.qualities, controls.grid).map { quality, ranks in
      [quality.word, quality.definition ?? "–"] + ranks.map { controls.results[$0].word }
    }
    var blocks: [Block] = [
      .paragraph(Paragraph(wording("matrix.controls"))), .table(sheet.table(titles: titles, rows: rows)),
    ]
    let state = wording(controls.isVerified ? "matrix.verified" : "matrix.unverified")
    let source = controls.source.map { wording("matrix.source", ["source": $0]) }
    blocks.append(.paragraph(Paragraph([source, state].compactMap(\.self).joined(separator: " · "))))
    let columns: [Double] = [14, 40] + matrix.levels.map { _ in 14 }
    return writer.render(sheet.sheet(columns: columns, blocks: blocks))
  }

  private func paragraphs(_ lines: [String]) -> String {
    writer.render(sheet.sheet(columns: [100], blocks: lines.map { .paragraph(Paragraph($0)) }))
  }
}
