import Records
import ThaiText

extension WorkbookFile {
  /// What is said at a cell.
  package struct Remark: Sendable {
    /// The sheet; nil where it is about the workbook.
    package var sheet: String?
    /// The cell; nil where it is about the sheet.
    package var address: Address?
    package var text: String
    /// The colour behind the cell, as RGB.
    package var colour: UInt32

    package init(sheet: String?, address: Address?, text: String, colour: UInt32) {
      (self.sheet, self.address, self.text, self.colour) = (sheet, address, text, colour)
    }
  }

  /// A copy of the workbook in which each cell of a remark is coloured and has the remark as a comment.
  ///
  /// The archive is copied and only what says looks and comments changes: every value, formula, sheet, picture and list of
  /// choices stays as its program wrote it. What is about a sheet stands at its first cell, what is about the workbook at
  /// that of the first sheet. A comment that would grow too long goes on at the cell to the right.
  ///
  /// - Parameter author: Who makes the remarks.
  /// - Throws: `Problems` where a part cannot be read or written.
  package func marked(_ bytes: [UInt8], _ remarks: [Remark], author: String) throws(Problems) -> [UInt8] {
    do throws(Problem) {
      var copy = try MarkedCopy(bytes, file: name, author: author)
      let visible = sheets.first { $0.hasCells && !$0.isHidden } ?? sheets.first { $0.hasCells }
      var bySheet: [String: [Remark]] = [:]
      for remark in remarks {
        let known = sheets.first { $0.hasCells && $0.name == remark.sheet }
        guard let part = (known ?? visible)?.part else { continue }
        var remark = remark
        if known == nil { remark.address = nil }
        bySheet[part, default: []].append(remark)
      }
      for sheet in sheets {
        if let remarks = bySheet[sheet.part] { try copy.mark(sheet.part, remarks) }
      }
      return try copy.bytes()
    } catch {
      throw Problems([error])
    }
  }
}

/// A package of which parts are changed and to which parts are added.
private struct MarkedCopy {
  private let package: WorkbookPackage
  private let zip: ZipFile
  private let file: String, author: String
  private let workbookPart: String
  /// The namespaces that the workbook is written in.
  private let space: String, relationSpace: String
  private var stylePart: String?
  private var styles: MarkedStyles?
  private var changed: [String: [UInt8]] = [:]
  /// The new parts with their content types.
  private var types: [(part: String, type: String)] = []

  init(_ bytes: [UInt8], file: String, author: String) throws(Problem) {
    package = try WorkbookPackage(bytes, file: file)
    do throws(ZipFile.Failure) { zip = try ZipFile(bytes: bytes, isEdited: true) } catch {
      throw package.problem(WorkbookProblem.archive(Verbatim(error.reason)))
    }
    (self.file, self.author) = (file, author)
    workbookPart = try package.relationships(of: "").first("officeDocument")?.part ?? ""
    let isStrict = String(decoding: XmlEdit(try package.bytes(of: workbookPart)).bytes.prefix(2_000), as: UTF8.self)
      .contains("http://purl.oclc.org/ooxml/spreadsheetml/main")
    space = isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relationSpace =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    stylePart = try package.relationships(of: workbookPart).first("styles")?.part
    if let stylePart { styles = MarkedStyles(try package.bytes(of: stylePart)) }
  }

  mutating func mark(_ part: String, _ remarks: [WorkbookFile.Remark]) throws(Problem) {
    let relationships = try relationships(of: part)
    let commentPart = relationships.first("comments")?.part
    let old = try commentPart.map { part throws(Problem) in try package.bytes(of: part) }
    guard var comments = MarkedComments(old ?? MarkedComments.empty(space: space), author: author) else {
      throw package.problem(WorkbookProblem.partMissing(Verbatim(commentPart ?? part)))
    }
    let laid = Self.lay(remarks, comments)
    let new = laid.filter { comments.add($0.text, at: "\($0.address)") }
    let colours = Dictionary(laid.map { ($0.address, $0.colour) }, uniquingKeysWith: { first, _ in first })
    let styles = styles
    guard
      var sheet = MarkedSheet(
        try package.bytes(of: part), cells: Set(colours.keys),
        look: { address, look in colours[address].flatMap { styles?.look(like: look, colour: $0) } })
    else { throw package.problem(WorkbookProblem.partMissing(Verbatim(part))) }
    changed[commentPart ?? add("comments", "xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")] =
      comments.bytes
    if commentPart == nil { try relate(part, "comments", to: types.last?.part ?? "") }
    let drawing = sheet.drawing.flatMap { relationships[id: $0]?.part }
    let shapes = new.map { (address: $0.address, text: $0.text) }
    let before = try drawing.map { part throws(Problem) in try package.bytes(of: part) } ?? CommentShapes.empty
    if !shapes.isEmpty, let drawn = CommentShapes.adding(shapes, to: before) {
      let target = drawing ?? add("vmlDrawing", "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
      changed[target] = drawn
      if drawing == nil { sheet.draw(try relate(part, "vmlDrawing", to: target), space: relationSpace) }
    }
    changed[part] = sheet.bytes
  }

  /// The remarks of each cell in one text, by row and column.
  private static func lay(
    _ remarks: [WorkbookFile.Remark], _ comments: MarkedComments
  ) -> [(address: WorkbookFile.Address, text: String, colour: UInt32)] {
    let first = WorkbookFile.Address(row: 1, column: 1)
    var waiting: [WorkbookFile.Address: [WorkbookFile.Remark]] = [:]
    for remark in remarks { waiting[remark.address ?? first, default: []].append(remark) }
    var laid: [(address: WorkbookFile.Address, text: String, colour: UInt32)] = []
    var open = Set(waiting.keys)
    while let address = open.min() {
      open.remove(address)
      var text = "", rest = waiting[address] ?? []
      let colour = rest.first?.colour ?? 0
      while let next = rest.first {
        let piece = (text.isEmpty ? "" : "\n\n") + next.text.cut(to: MarkedComments.longest / 2)
        guard comments.has(roomFor: text.utf16.count + piece.utf16.count, at: "\(address)") else { break }
        text += piece
        rest.removeFirst()
      }
      if !text.isEmpty { laid.append((address, text, colour)) }
      guard !rest.isEmpty else { continue }
      let isLast = address.column == WorkbookFile.Address.columns
      let next = WorkbookFile.Address(row: isLast ? address.row + 1 : address.row, column: isLast ? 1 : address.column + 1)
      waiting[next] = rest + (waiting[next] ?? [])
      open.insert(next)
    }
    return laid
  }

  // MARK: Parts

  private func relationships(of part: String) throws(Problem) -> Relationships {
    guard package.has(Relationships.part(of: part)) else { return Relationships(of: part) }
    return try package.relationships(of: part)
  }

  /// A name for a new part beside the workbook's.
  private mutating func add(_ kind: String, _ ending: String, _ type: String) -> String {
    let folder = workbookPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var number = 1
    while true {
      let name = folder + "sujarit/\(kind)\(number).\(ending)"
      if !package.has(name), changed[name] == nil, !types.contains(where: { $0.part == name }) {
        types.append((name, type))
        return name
      }
      number += 1
    }
  }

  /// Adds a relationship from one part to another.
  ///
  /// - Returns: Its id.
  @discardableResult
  private mutating func relate(_ part: String, _ type: String, to target: String) throws(Problem) -> String {
    let list = Relationships.part(of: part), id = "sujarit_\(type)"
    let empty = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
    let before = package.has(list) ? try package.bytes(of: list) : Array(empty.utf8)
    var edit = XmlEdit(changed[list] ?? before)
    var end: XmlTag?
    _ = edit.tags { tag, path in if path.isEmpty { end = tag } }
    guard let end else { throw package.problem(WorkbookProblem.partMissing(Verbatim(list))) }
    let tag = "<\(end.prefix)Relationship Id=\"\(id)\" Type=\"\(relationSpace)/\(type)\" Target=\"/\(target)\"/>"
    edit.append(tag, before: end)
    changed[list] = edit.edited
    return id
  }

  mutating func bytes() throws(Problem) -> [UInt8] {
    if let stylePart, let styles { changed[stylePart] = styles.bytes }
    if !types.isEmpty {
      let name = "[Content_Types].xml"
      var edit = XmlEdit(try package.bytes(of: name)), end: XmlTag?
      _ = edit.tags { tag, path in if path.isEmpty { end = tag } }
      guard let end else { throw package.problem(WorkbookProblem.partMissing(Verbatim(name))) }
      edit.append(
        types.map { "<\(end.prefix)Override PartName=\"/\($0.part)\" ContentType=\"\($0.type)\"/>" }.joined(), before: end)
      changed[name] = edit.edited
    }
    do throws(ZipFile.Failure) {
      for (part, bytes) in changed.sorted(by: { $0.key < $1.key }) {
        if let entry = package.entry(of: part) { try zip.replace(entry, with: bytes) } else { try zip.add(part, bytes) }
      }
      return try zip.closed()
    } catch {
      throw package.problem(WorkbookProblem.archive(Verbatim(error.reason)))
    }
  }
}

extension String {
  /// No more of the text than so many UTF-16 units, whole characters only.
  fileprivate func cut(to length: Int) -> String {
    guard utf16.count > length else { return self }
    var text = "", count = 1
    for character in self {
      count += character.utf16.count
      guard count <= length else { break }
      text.append(character)
    }
    return text + "…"
  }
}
