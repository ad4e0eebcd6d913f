import Records
import ThaiText

/// What a report on ITA says, as the section of a dossier.
extension DossierDraft {
  var integrity: Tree? {
    guard document.kind == .integrity else { return nil }
    var entries: [Tree.Entry] = []
    if let target = document.scores.target { entries.append(entry("target", plain("\(target.points)", target.line))) }
    if let scores { entries.append(entry("scores", scores)) }
    add("weaknesses", document.integrity.indicators.compactMap(weakness), to: &entries)
    add("measures", measures, to: &entries)
    if let memo = document.memo.flatMap(memo) { entries.append(entry("memo", memo)) }
    if let order { entries.append(entry("order", order)) }
    return entries.first.map { .record(entries, $0.value.mark ?? mark(1)) }
  }

  func add(_ key: String, _ items: [Tree], to entries: inout [Tree.Entry]) {
    if let first = items.first { entries.append(entry(key, .list(items, first.mark))) }
  }

  func add(_ key: String, _ value: String, _ line: Int, to entries: inout [Tree.Entry]) {
    // A dash says that there is nothing to say.
    guard value.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isDigit }) else { return }
    entries.append(entry(key, text(Self.inLines(value), line)))
  }

  func add(_ key: String, _ value: PublishedMemo.Text?, to entries: inout [Tree.Entry]) {
    if let value { entries.append(entry(key, text(value.text, value.line))) }
  }

  // MARK: Scores

  private var scores: Tree? {
    let keys = (1...10).map { "i\($0)" } + ["iit", "eit", "oit", "total"]
    var entries = keys.compactMap { key in document.scores.points[key].map { entry(key, plain("\($0.points)", $0.line)) } }
    if let grade = document.scores.grade { entries.append(entry("grade", text(grade.name, grade.line))) }
    return entries.first.map { .record(entries, $0.value.mark) }
  }

  // MARK: Tables

  private func weakness(_ row: IntegrityReport.Indicator) -> Tree? {
    // Rows that only score an indicator are told with the scores.
    guard let number = row.number, !(row.assessed + row.weakness + row.develop + row.result).isEmpty else { return nil }
    var entries = [entry("indicator", plain(String(number), row.line))]
    let usual = tolerantKey(document.rules.ita.name(ofIndicator: number))
    let name = own(row.name)
    if !name.isEmpty, tolerantKey(name) != usual { entries.append(entry("name", text(name, row.line))) }
    add("assessed", row.assessed, row.line, to: &entries)
    add("weakness", row.weakness, row.line, to: &entries)
    add("develop", row.develop, row.line, to: &entries)
    add("responsible", units(row.unit).map { text($0, row.line) }, to: &entries)
    add("result", row.result, row.line, to: &entries)
    return .record(entries, mark(row.line))
  }

  /// What an indicator is called, without ตัวชี้วัดที่ and its number.
  private func own(_ name: String) -> String {
    let key = tolerantKey(name), word = words.ita.indicator
    guard key.hasPrefix(word) else { return name.listNumber?.rest ?? name }
    let rest = key.dropFirst(word.count)
    guard let first = rest.firstIndex(where: \.isNumber), rest.distance(from: rest.startIndex, to: first) <= 3 else {
      return name.dropping(keyOf: word)
    }
    let end = rest[first...].firstIndex { !$0.isNumber } ?? rest.endIndex
    let bare = name.dropping(keyOf: String(key[..<end]))
    return bare.hasPrefix(":") || bare.hasPrefix(".") ? String(bare.dropFirst()).trimmed : bare
  }

  /// The measures as planned, each with what came of it, and behind them those of which only results are told. A measure is the same where it
  /// is called the same.
  private var measures: [Tree] {
    let report = document.integrity
    var order: [String] = []
    var planned: [String: IntegrityReport.Measure] = [:], results: [String: [IntegrityReport.Measure]] = [:]
    func key(_ measure: IntegrityReport.Measure) -> String { tolerantKey(Self.name(of: measure)) }
    for measure in report.planned {
      // One that is planned twice is two.
      let key = planned[key(measure)] == nil ? key(measure) : key(measure) + "\u{0}\(measure.line)"
      order.append(key)
      planned[key] = measure
    }
    for result in report.results {
      let key = key(result)
      if planned[key] == nil, results[key] == nil { order.append(key) }
      results[key, default: []].append(result)
    }
    return order.compactMap { key in (planned[key] ?? results[key]?.first).map { measure($0, isPlanned: planned[key] != nil, results[key] ?? []) } }
  }

  private static func name(of measure: IntegrityReport.Measure) -> String { measure.name.listNumber?.rest ?? measure.name }

  private func measure(_ measure: IntegrityReport.Measure, isPlanned: Bool, _ results: [IntegrityReport.Measure]) -> Tree {
    let line = measure.line
    var entries = [entry("name", text(Self.name(of: measure), line))]
    var seen: Set<Int> = []
    let indicators = ([measure] + results).flatMap { row in row.indicators.map { (number: $0, line: row.line) } }.filter { seen.insert($0.number).inserted }
    add("indicators", indicators.map { plain(String($0.number), $0.line) }, to: &entries)
    if isPlanned {
      add("guideline", measure.detail, line, to: &entries)
      add("steps", measure.steps, line, to: &entries)
    }
    let responsible = ([measure] + results).first { !$0.unit.isEmpty }
    if let responsible { add("responsible", units(responsible.unit).map { text($0, responsible.line) }, to: &entries) }
    if isPlanned {
      add("period", measure.period, line, to: &entries)
      add("supervision", measure.monitoring, line, to: &entries)
    }
    add("results", results.compactMap(result), to: &entries)
    return .record(entries, mark(line))
  }

  private func result(_ row: IntegrityReport.Measure) -> Tree? {
    var entries: [Tree.Entry] = []
    add("details", row.detail, row.line, to: &entries)
    add("period", row.period, row.line, to: &entries)
    add("output", row.output, row.line, to: &entries)
    add("outcome", row.outcome, row.line, to: &entries)
    add("remark", row.remark, row.line, to: &entries)
    return entries.isEmpty ? nil : .record(entries, mark(row.line))
  }

  /// The units of a cell: items of a list, else the cell as it is.
  func units(_ cell: String) -> [String] {
    let items = cell.beginsList ? Self.inLines(cell).split(separator: "\n").map { Self.withoutMark(String($0)) } : [cell]
    return items.filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }.map(unit)
  }

  private static func withoutMark(_ item: String) -> String {
    let rest = item.listNumber?.rest ?? item
    return String(rest.drop { "-–•·▪●○* ".contains($0) })
  }

  /// A list that a cell has in one line, an item a line: `- ก - ข`, `๑. ก ๒. ข`, `(๑) ก (๒) ข`. Other texts are left as they are.
  static func inLines(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first(where: { !$0.isBlank }), first == "-" || first == "–" || first == "•" || first == "(" || first.isDigit
    else { return cell }
    let isDashed = !(first == "(" || first.isDigit)
    var next = 1
    return cell.split(separator: "\n").map { line in
      var words: [String] = []
      for word in line.split(separator: " ").map(String.init) {
        let number = isDashed ? nil : Self.number(of: word)
        let isItem = isDashed ? word.unicodeScalars.first == first : number == next
        if isItem, number != nil { next += 1 }
        words.append((words.isEmpty ? "" : isItem ? "\n" : " ") + word)
      }
      return words.joined()
    }.joined(separator: "\n")
  }

  /// The number with which a word begins as an item of a list: `๑.`, `(๒)`, `3)ก`.
  private static func number(of word: String) -> Int? {
    let rest = word.hasPrefix("(") ? word.dropFirst() : word[...]
    let digits = rest.prefix { $0.unicodeScalars.allSatisfy(\.isDigit) }
    let behind = rest.dropFirst(digits.count)
    guard let close = behind.first, close == "." || close == ")", behind.dropFirst().first?.isNumber != true else { return nil }
    return Int(thaiDigits: String(digits))
  }

  // MARK: What has no place

  /// What tables of risks and projects and a report on ITA say in places that a dossier does not have, and days that cannot be read.
  public var unheld: [Problem] {
    guard document.kind == .integrity else { return document.tables.filter { [.risks, .plan, .quarters].contains($0.shape) }.flatMap(unheldColumns) }
    let place = document.text.place
    let rows = document.integrity.indicators.filter { $0.number == nil }
    let days = [document.memo?.date] + appointments.prefix(1).flatMap { order -> [PublishedMemo.Text?] in
      let order = PublishedOrder(order, document.members, words)
      return [order.signed, order.effective]
    }
    let scores = document.scores.contradicted.sorted { $0.value[0].line < $1.value[0].line }.map { key, values in
      Problem(DocumentProblem.scores(Verbatim(PublishedScores.called(key)), values.map(\.line)), .warning, at: place(values[0].line))
    }
    return document.tables.flatMap(unheldColumns) + scores
      + rows.map { Problem(DocumentProblem.noIndicator(Verbatim($0.name)), .warning, at: place($0.line)) }
      + days.compactMap(\.self).filter { day($0) == nil }.map { Problem(DocumentProblem.noDay(Verbatim($0.text)), .warning, at: place($0.line)) }
  }

  private func unheldColumns(_ table: DocumentTable) -> [Problem] {
    guard var held = Self.held[table.shape] else { return [] }
    let measure = table.shape == .risks ? RiskTable.measureColumn(of: table) : nil
    if let measure { held.insert(measure) }
    if table.shape == .risks, table.index(.score) == nil { held.insert(.points) }
    if document.round != nil, table.shape != .risks { held.formUnion([.status, .result, .spent, .obstacle]) }
    return table.heading.indices.compactMap { index -> Problem? in
      let heading = table.heading[index]
      guard !heading.isEmpty, let column = table.columns.indices.contains(index) ? table.columns[index] : nil as DocumentTable.Column?? else { return nil }
      // Only the first of several that hold the same is taken.
      if let column, held.contains(column), [.points, .year, .quarter, .tick].contains(column) || table.index(column) == index { return nil }
      if table.shape == .plan, document.words.status(tolerantKey(heading)) != nil, document.round != nil { return nil }
      let names = IndicatorNames(words: words.ita, scheme: document.rules.ita)
      let isNamed = (table.shape == .measures || table.shape == .measureResults) && (column == .indicator || column == .assessed)
      let lines = table.rows.filter { row in
        row.cells.indices.contains(index) && !row.cells[index].isEmpty && !(isNamed && !names.numbers(in: row.cells[index]).isEmpty)
      }.map(\.line)
      guard !lines.isEmpty else { return nil }
      return Problem(DocumentProblem.noPlace(Verbatim(heading), lines), .warning, at: document.text.place(table.headingLines.first))
    }
  }

  private static let planned: Set<DocumentTable.Column> = Set(PlanTable.kept).subtracting([.result, .spent, .obstacle])
    .union([.number, .dimension, .mission, .project, .year, .budget, .quarter])

  /// The columns of each table that a dossier holds, or that number its rows.
  private static let held: [DocumentTable.Shape: Set<DocumentTable.Column>] = [
    .measures: [.number, .measure, .guideline, .method, .step, .unit, .period, .monitoring],
    .measureResults: [.number, .measure, .method, .step, .unit, .period, .result, .output, .outcome, .remark],
    .analysis: [.number, .instrument, .indicator, .assessed, .weakness, .develop, .unit, .result, .points],
    .scores: [.number, .indicator, .instrument, .points],
    .plan: planned,
    .quarters: planned,
    .risks: Set([.number, .code, .step, .issue, .likelihood, .impact, .level, .score, .tick] + RiskTable.ofRisk + RiskTable.ofMeasure),
  ]
}
