import Records
import Testing

@testable import Cells

@Suite("A marked copy holds every cell as it was, and the remarks")
struct MarkedTests {
  private typealias Remark = WorkbookFile.Remark

  private static let styles = """
    <fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill/></fills>
    <cellXfs count="2"><xf fillId="0"/><xf numFmtId="14" fillId="1"><alignment wrapText="1"/></xf></cellXfs>
    """

  private static func remark(_ address: String?, _ text: String, sheet: String? = "ทะเบียน") -> Remark {
    Remark(sheet: sheet, address: address.flatMap(WorkbookFile.Address.init), text: text, colour: 0xFF9999)
  }

  private func marked(_ bytes: [UInt8], _ remarks: [Remark]) throws -> [UInt8] {
    try workbook(bytes).marked(bytes, remarks, author: "สุจริต")
  }

  /// The comments of a sheet, as `A1 text`, with the parts' names followed as a reader does.
  private func comments(_ bytes: [UInt8], sheet: String = "xl/worksheets/sheet1.xml") throws -> [String] {
    let package = try WorkbookPackage(bytes, file: "ทดสอบ.xlsx")
    let part = try #require(package.relationships(of: sheet).first("comments")?.part)
    let edit = XmlEdit(try package.bytes(of: part))
    var comments: [String] = [], start = 0
    let isRead = edit.tags { tag, path in
      if tag.local == "comment", tag.isStart { comments.append(edit.attribute("ref", of: tag)?.text ?? "?") }
      if tag.local == "t", tag.isStart { start = tag.range.upperBound }
      if tag.local == "t", !tag.isStart, !tag.range.isEmpty {
        comments[comments.count - 1] += " " + edit.text(start..<tag.range.lowerBound)
      }
    }
    #expect(isRead)
    return comments
  }

  /// The fills of cells, as `A1 FFFF9999`, and whether each looks otherwise as before.
  private func fills(_ bytes: [UInt8]) throws -> [String] {
    let package = try WorkbookPackage(bytes, file: "ทดสอบ.xlsx")
    let styles = XmlEdit(try package.bytes(of: "xl/styles.xml")), sheet = XmlEdit(try package.bytes(of: "xl/worksheets/sheet1.xml"))
    var colours: [String] = [], formats: [Int] = [], found: [String] = []
    _ = styles.tags { tag, path in
      guard tag.isStart else { return }
      if path == ["styleSheet", "fills"] { colours.append("") }
      if tag.local == "fgColor" { colours[colours.count - 1] = styles.attribute("rgb", of: tag)?.text ?? "" }
      if path == ["styleSheet", "cellXfs"] { formats.append(styles.attribute("fillId", of: tag).flatMap { Int($0.text) } ?? 0) }
    }
    _ = sheet.tags { tag, _ in
      guard tag.isStart, tag.local == "c", let look = sheet.attribute("s", of: tag).flatMap({ Int($0.text) }) else { return }
      let colour = colours[formats[look]]
      if !colour.isEmpty { found.append((sheet.attribute("r", of: tag)?.text ?? "?") + " " + colour) }
    }
    return found
  }

  @Test("cells that are there and cells and rows that are not are coloured and have their remarks; nothing else changes")
  func places() throws {
    let source = WorkbookSource(
      rows: "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\" s=\"1\" t=\"str\"><f>1&amp;2</f><v>12</v></c></row><row r=\"4\"/><row r=\"6\"><c r=\"A6\"><v>2</v></c></row>",
      styles: Self.styles)
    let remarks = ["D2", "C2", "A1", "B4", "B5", "C6", "A9"].map { address in Self.remark(address, "ข้อที่ " + address) }
    let bytes = try marked(source.bytes, remarks)
    #expect(try cells(bytes) == cells(source))
    #expect(try comments(bytes) == ["A1", "C2", "D2", "B4", "B5", "C6", "A9"].map { "\($0) ข้อที่ \($0)" })
    #expect(try fills(bytes) == ["A1", "C2", "D2", "B4", "B5", "C6", "A9"].map { $0 + " FFFF9999" })
    // Marked again, it has each remark twice, in one comment a cell.
    let again = try marked(bytes, remarks)
    #expect(try cells(again) == cells(source))
    #expect(try comments(again).count == 7)
    #expect(try comments(again)[0] == "A1 ข้อที่ A1 \n\nข้อที่ A1")
  }

  @Test("rows and cells without places, other prefixes and UTF-16 are marked where a reader finds them")
  func forms() throws {
    let plain = WorkbookSource(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c s=\"1\"><v>3</v></c></row>", styles: Self.styles)
    let remarks = [Self.remark("B1", "ก"), Self.remark("A2", "ข")]
    #expect(try comments(marked(plain.bytes, remarks)) == ["B1 ก", "A2 ข"])
    #expect(try fills(marked(plain.bytes, remarks)) == ["? FFFF9999", "? FFFF9999"])
    #expect(try cells(marked(plain.bytes, remarks)) == cells(plain))
    var prefixed = plain
    prefixed.replace(
      "xl/worksheets/sheet1.xml",
      with: "<x:worksheet xmlns:x=\"\(WorkbookSource.main)\"><x:sheetData><x:row r=\"3\"><x:c r=\"C3\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>")
    let bytes = try marked(prefixed.bytes, [Self.remark("C3", "ก"), Self.remark("D3", "ข"), Self.remark("A5", "ค")])
    #expect(try cells(bytes) == ["C3 number 1"])
    #expect(try fills(bytes).count == 3)
    var wide = plain
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"\(WorkbookSource.main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>ก</v></c></row></sheetData></worksheet>"
    wide.parts.append(("xl/worksheets/sheet1.xml", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    #expect(try cells(marked(wide.bytes, [Self.remark("A1", "ก")])) == ["A1 text ก"])
  }

  @Test("a sheet that is empty, and a workbook without styles, take remarks too")
  func bare() throws {
    let empty = WorkbookSource(sheet: "<sheetData/><extLst/>")
    let bytes = try marked(empty.bytes, [Self.remark("B7", "ก"), Self.remark(nil, "ข"), Self.remark(nil, "ค", sheet: nil)])
    #expect(try cells(bytes) == [])
    #expect(try comments(bytes) == ["A1 ข\n\nค", "B7 ก"])
  }

  @Test("a long comment goes on at the next cell, no letter is cut, and all remarks are there")
  func long() throws {
    let source = WorkbookSource(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", styles: Self.styles)
    let remarks = (0..<900).map { Self.remark("XFC1", "CODE-\($0) " + String(repeating: "ที่👩‍👩‍👧", count: 6)) }
    let bytes = try marked(source.bytes, remarks)
    let found = try comments(bytes)
    #expect(found.count > 1)
    #expect(found.allSatisfy { $0.utf16.count < 32_767 })
    #expect(found.map { $0.components(separatedBy: "CODE-").count - 1 }.reduce(0, +) == 900)
    #expect(found.map { $0.components(separatedBy: "👩‍👩‍👧").count - 1 }.reduce(0, +) == 5_400)
    let one = try comments(marked(source.bytes, [Self.remark("A1", String(repeating: "👩‍👩‍👧", count: 9_000))]))
    let last = try #require(one.first)
    #expect(last.utf16.count < 32_767 && last.hasSuffix("👩‍👩‍👧…"))
  }

  @Test("what a text looks like to XML and to the format is said as it is")
  func escapes() throws {
    let source = WorkbookSource(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", styles: Self.styles)
    let bytes = try marked(source.bytes, [Self.remark("A1", "<b> & \"ก\" _x0041_ \u{1} ]]>")])
    #expect(try comments(bytes) == ["A1 &lt;b&gt; &amp; &quot;ก&quot; _x005F_x0041_ \u{FFFD} ]]&gt;"])
  }
}
