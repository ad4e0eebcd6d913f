import ThaiText

/// The text of a page of HTML: a line a paragraph, and a line a row of a table with its cells parted by tabs; what spans columns or
/// rows is followed by empty cells.
struct HtmlText {
  private(set) var lines: [String] = []
  /// The columns of each line, from 0, that a cell of a row above spans.
  private(set) var merged: [Int: Set<Int>] = [:]
  private var line = ""
  /// The row that is open; a table within a cell is part of its text.
  private var cells: [String]?
  private var isInCell = false
  private var tables = 0
  /// How many more rows each column is taken by a cell above, and which of the open row's are.
  private var spans: [Int] = [], spanned: Set<Int> = []

  /// The most columns or rows that a cell may say it takes.
  private static let mostSpanned = 64

  /// Tags that begin a line.
  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "li", "main", "nav", "ol", "p", "pre", "section", "title", "ul",
  ]
  /// Tags of which nobody reads what is within.
  private static let hidden: Set<String> = ["script", "style", "head", "template", "noscript"]

  /// Whether a text is a page of HTML, by its beginning.
  static func isOne(_ text: String) -> Bool {
    let start = text.unicodeScalars.drop(while: \.isBlank).prefix(2_000)
    let begin = String(start).lowercased()
    return begin.hasPrefix("<!doctype html") || begin.hasPrefix("<html") || begin.hasPrefix("<table") || begin.contains("<html") && begin.hasPrefix("<")
  }

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var hiddenTag: String?
    while index < scalars.endIndex {
      if scalars[index] == "<", let (name, attributes, isEnd, next) = Self.tag(scalars, at: index) {
        index = next
        if let tag = hiddenTag {
          if isEnd, name == tag { hiddenTag = nil }
        } else if Self.hidden.contains(name), !isEnd {
          hiddenTag = name
        } else {
          take(name, attributes, isEnd: isEnd)
        }
        continue
      }
      let end = scalars[scalars.index(after: index)...].firstIndex(of: "<") ?? scalars.endIndex
      // Blanks and ends of lines are one blank; entities are PlainMarkup's.
      if hiddenTag == nil { append(PlainMarkup.text(scalars[index..<end], keepsEnds: true)) }
      index = end
    }
    endLine()
  }

  private mutating func take(_ name: String, _ attributes: String, isEnd: Bool) {
    switch name {
    case "table":
      if !isEnd, tables == 0 { endLine() }
      tables = max(0, tables + (isEnd ? -1 : 1))
      if tables == 0 {
        endRow()
        spans = []
      }
    case "tr" where tables == 1:
      endRow()
      if !isEnd { cells = [] }
    case "td" where tables == 1, "th" where tables == 1:
      endCell()
      guard !isEnd else { return }
      if cells == nil { cells = [] }
      fillSpans()
      isInCell = true
      pending = (Self.number("colspan", attributes), Self.number("rowspan", attributes))
    // What a table is called is no text of its first cell.
    case "caption" where tables == 1 && cells == nil: if isEnd { endLine() }
    case "input": append(attributes.split { !$0.isLetter }.contains("checked") ? "\(PlainMarkup.tick)" : "\(PlainMarkup.box)")
    case _ where Self.blocks.contains(name): if tables > 0 { append(" ") } else { endLine() }
    default: break
    }
  }

  /// What the open cell takes.
  private var pending = (columns: 1, rows: 1)

  private mutating func append(_ text: String) { line += text }

  private mutating func endLine() {
    let text = line.trimmed
    line = ""
    if !text.isEmpty { lines.append(text) }
  }

  private mutating func endCell() {
    guard isInCell else { return }
    isInCell = false
    let column = cells?.count ?? 0
    cells?.append(line.trimmed)
    line = ""
    for _ in 1..<pending.columns { cells?.append("") }
    guard pending.rows > 1 else { return }
    while spans.count < column + pending.columns { spans.append(0) }
    for place in column..<column + pending.columns { spans[place] = pending.rows - 1 }
  }

  /// Cells that a row above spans are empty.
  private mutating func fillSpans() {
    while let count = cells?.count, spans.indices.contains(count), spans[count] > 0 {
      spans[count] -= 1
      spanned.insert(count)
      cells?.append("")
    }
  }

  private mutating func endRow() {
    endCell()
    // Those behind the row's last cell too, or they would move the rows below.
    fillSpans()
    if cells?.isEmpty == false, !spanned.isEmpty { merged[lines.count] = spanned }
    spanned = []
    if let cells, !cells.isEmpty { lines.append(cells.count == 1 ? cells[0] : cells.joined(separator: "\t")) }
    cells = nil
  }

  /// The tag that begins at a place: its name, attributes in small letters, whether it ends something, and the place behind it. A
  /// comment is a tag without a name.
  private static func tag(
    _ text: String.UnicodeScalarView, at start: String.UnicodeScalarView.Index
  ) -> (name: String, attributes: String, isEnd: Bool, next: String.UnicodeScalarView.Index)? {
    var index = text.index(after: start)
    guard index < text.endIndex else { return nil }
    if text[index] == "!" || text[index] == "?" {
      let isComment = text[index...].prefix(3).elementsEqual("!--".unicodeScalars)
      var last: [Unicode.Scalar] = []
      while index < text.endIndex {
        let scalar = text[index]
        index = text.index(after: index)
        if scalar == ">", !isComment || last.suffix(2).elementsEqual(["-", "-"]) { return ("", "", false, index) }
        if isComment { last = last.suffix(1) + [scalar] }
      }
      return ("", "", false, index)
    }
    let isEnd = text[index] == "/"
    if isEnd { index = text.index(after: index) }
    let begin = index
    while index < text.endIndex, text[index].isASCII, text[index].properties.isAlphabetic || text[index].isDigit { index = text.index(after: index) }
    guard index > begin else { return nil }
    let name = String(text[begin..<index]).lowercased()
    let rest = index
    while index < text.endIndex, text[index] != ">" { index = text.index(after: index) }
    guard index < text.endIndex else { return nil }
    return (name, String(text[rest..<index].prefix(400)).lowercased(), isEnd, text.index(after: index))
  }

  /// The number of an attribute, at least 1.
  private static func number(_ name: String, _ attributes: String) -> Int {
    guard let range = attributes.place(of: name) else { return 1 }
    let digits = attributes[range.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber }
    return min(max(Int(digits) ?? 1, 1), mostSpanned)
  }
}
