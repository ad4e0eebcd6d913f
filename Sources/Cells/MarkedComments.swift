/// The part of a sheet that holds its comments, to which some are added.
struct MarkedComments {
  /// The most UTF-16 units of a comment: Excel holds as many in a cell.
  static let longest = 32_000

  private var edit: XmlEdit
  private var authors: XmlTag?, list: XmlTag?, authorCount = 0
  /// Of each cell that has a comment: the last tag of its text, and how long it is at most.
  private var texts: [String: (tag: XmlTag, length: Int)] = [:]
  private var author: String
  private var comments: [String] = []

  /// A sheet's first comments.
  ///
  /// - Parameter space: The namespace of the workbook's parts.
  static func empty(space: String) -> [UInt8] {
    Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"\(space)\"><authors></authors><commentList></commentList></comments>"
        .utf8)
  }

  /// Nil where the part cannot be read.
  init?(_ bytes: [UInt8], author: String) {
    edit = XmlEdit(bytes)
    self.author = author
    var reference: String?, text: XmlTag?, copy = self
    let isRead = edit.tags { tag, path in
      switch (path, tag.local) {
      case (["comments"], "authors"): copy.authors = tag
      case (["comments"], "commentList"): copy.list = tag
      case (["comments", "authors"], "author"): copy.authorCount += tag.isStart ? 1 : 0
      case (["comments", "commentList"], "comment"): if tag.isStart { reference = copy.edit.attribute("ref", of: tag)?.text }
      case (["comments", "commentList", "comment"], "text"):
        if tag.isStart { text = tag }
        if !tag.isStart, let reference, let start = text {
          let isEmpty = tag.range.isEmpty
          copy.texts[reference] = (isEmpty ? start : tag, tag.range.lowerBound - start.range.upperBound)
        }
      default: break
      }
    }
    guard isRead, copy.authors != nil, copy.list != nil else { return nil }
    self = copy
  }

  /// Whether a text still fits at a cell.
  func has(roomFor length: Int, at address: String) -> Bool { (texts[address]?.length ?? 0) + length <= Self.longest }

  /// Adds a comment to a cell, or to the comment that it has.
  ///
  /// - Returns: Whether it is a new one, which needs a shape.
  mutating func add(_ text: String, at address: String) -> Bool {
    let prefix = list?.prefix ?? ""
    func run(_ text: String) -> String {
      "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(text.escapedForCells.escapedInXML)</\(prefix)t></\(prefix)r>"
    }
    if let old = texts[address] {
      edit.append(run("\n\n" + text), before: old.tag)
      return false
    }
    comments.append(
      "<\(prefix)comment ref=\"\(address)\" authorId=\"\(authorCount)\"><\(prefix)text>\(run(text))</\(prefix)text></\(prefix)comment>")
    return true
  }

  var bytes: [UInt8] {
    guard let authors, let list, !comments.isEmpty else { return edit.edited }
    var edit = edit
    edit.append("<\(authors.prefix)author>\(author.escapedInXML)</\(authors.prefix)author>", before: authors)
    edit.append(comments.joined(), before: list)
    return edit.edited
  }
}

/// The shapes of a sheet's comments, in the drawing of its own form that they stand in.
enum CommentShapes {
  private static let names =
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

  static let empty = Array(
    "<xml \(names)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>".utf8)

  /// A drawing with more shapes, hidden until somebody points to their cells; nil where it has no end. Such drawings need
  /// not be well-formed, and are not read as XML.
  static func adding(_ comments: [(address: WorkbookFile.Address, text: String)], to drawing: [UInt8]) -> [UInt8]? {
    let bytes = XmlEdit(drawing).bytes, ending = Array("</xml>".utf8), text = String(decoding: bytes, as: UTF8.self)
    guard let end = bytes.indices.reversed().first(where: { bytes[$0...].starts(with: ending) }) else { return nil }
    let last = text.matches(of: #/_x0000_s([0-9]{1,9})/#).compactMap { Int($0.output.1) }.max() ?? 0
    let kind =
      text.contains("id=\"_x0000_t202\"")
      ? ""
      : "<v:shapetype \(names) id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    let shapes = comments.enumerated().map { shape(max(last, 1024) + 1 + $0, $1.address, $1.text) }
    return bytes[..<end] + Array((kind + shapes.joined()).utf8) + bytes[end...]
  }

  private static func shape(_ number: Int, _ address: WorkbookFile.Address, _ text: String) -> String {
    let (row, column) = (address.row - 1, address.column - 1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + 1 + $1.count / 45 }
    let left = min(column + 1, WorkbookFile.Address.columns - 5), top = min(max(row - 1, 0), WorkbookFile.Address.rows - 30)
    let anchor = "\(left), 15, \(top), 2, \(left + 4), 15, \(top + min(max(lines, 4), 25)), 4"
    return
      "<v:shape \(names) id=\"_x0000_s\(number)\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:80pt;margin-top:5pt;width:260pt;height:120pt;z-index:\(number);visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
  }
}

extension String {
  /// The text with an underscore escaped where it would begin an escape of the format, `_xHHHH_`.
  fileprivate var escapedForCells: String {
    replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }
}
