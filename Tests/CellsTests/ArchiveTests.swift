import Foundation
import Records
import Testing

@testable import Cells

@Suite("The archive of a workbook")
struct ArchiveTests {
  private static let source = WorkbookSource(rows: "<row><c t=\"s\"><v>0</v></c></row>", texts: "<si><t>เสี่ยง</t></si>")
  private static let right = ["A1 text เสี่ยง"]

  private func changed(_ change: (inout Archive) -> Void) -> [UInt8] {
    var archive = Archive(entries: Self.source.entries)
    change(&archive)
    return archive.bytes
  }

  @Test("zip64, sizes after the bytes, a comment, entries of folders")
  func forms() throws {
    #expect(try cells(changed { $0.isWide = true }) == Self.right)
    #expect(try cells(changed { for index in $0.entries.indices { $0.entries[index].isWide = true } }) == Self.right)
    #expect(try cells(changed { for index in $0.entries.indices { $0.entries[index].hasDescriptor = true } }) == Self.right)
    #expect(try cells(changed { $0.comment = "PK\u{5}\u{6} ของกองคลัง" }) == Self.right)
    #expect(try cells(changed { $0.entries.insert(Archive.Entry("xl/", ""), at: 0) }) == Self.right)
  }

  private static let refusedForms: [(String, @Sendable (inout Archive) -> Void)] = [
    ("READ-WORKBOOK-PART-TWICE", { $0.entries.append(Archive.Entry("XL\\Workbook.xml", "<a/>")) }),
    ("READ-WORKBOOK-PART-NAME", { $0.entries.append(Archive.Entry("../../etc/passwd", "")) }),
    ("READ-WORKBOOK-PART-NAME", { $0.entries.append(Archive.Entry("xl\\..\\..\\a", "")) }),
    ("READ-WORKBOOK-PART-NAME", { $0.entries.append(Archive.Entry("/etc/passwd", "")) }),
    ("READ-WORKBOOK-PART-NAME", { $0.entries.append(Archive.Entry("C:\\a", "")) }),
    ("READ-WORKBOOK-OVERLAP", { archive in
      archive.entries.append(Archive.Entry(archive.entries[0].name, archive.entries[0].bytes))
      archive.entries[archive.entries.count - 1].sharesBytesOf = 0
    }),
    ("READ-WORKBOOK-ZIP", { $0.entries[2].localName = "xl/workbook.xmk" }),
    ("READ-WORKBOOK-PART", { $0.entries[4].checksum = 7 }),
    ("READ-WORKBOOK-PART", { $0.entries[4].method = 12 }),
    ("READ-WORKBOOK-ENCRYPTED", { $0.entries[4].flags = 1 }),
    ("READ-WORKBOOK-SIZE", { archive in
      archive.entries[4].bytes += [UInt8](repeating: 0x20, count: 2 << 20)
      archive.entries[4].claimed = 300 << 20
    }),
    ("READ-WORKBOOK-RATIO", { $0.entries[4].claimed = 3 << 30 }),
    ("READ-WORKBOOK-PARTS", { archive in archive.entries += (0..<10_001).map { Archive.Entry("a\($0)", "") } }),
  ]

  @Test("what no workbook has is refused", arguments: refusedForms)
  func refused(code: String, change: @Sendable (inout Archive) -> Void) throws {
    #expect(try refusal(changed(change)).code == code)
  }

  @Test("a file that breaks off anywhere is refused")
  func truncated() throws {
    let bytes = Self.source.bytes
    for length in 0..<bytes.count { #expect(throws: Problems.self) { _ = try cells(Array(bytes.prefix(length))) } }
  }

  @Test("a bit that is wrong anywhere is refused, or changes nothing")
  func flipped() throws {
    let bytes = Self.source.bytes
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1 << UInt8(index % 8)
      do { #expect(try cells(changed) == Self.right, "byte \(index)") } catch is Problems {}
    }
  }

  @Test("another kind of file is named", arguments: [
    ("", "empty"), ("ลำดับ,ชื่อ\n1,ก\n", "text"), ("<html><table>", "html"), ("%PDF-1.7", "pdf"), ("<?xml version=\"1.0\"?><a/>", "xml"),
    ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "xml2003"), ("\u{0}\u{1}\u{2}", "unknown"),
  ])
  func kinds(text: String, kind: String) throws {
    let problem = try refusal(Array(text.utf8))
    #expect(problem.code == "READ-WORKBOOK-KIND")
    #expect(problem.statement["kind"] == .phrase("workbook.kind.\(kind)"))
  }

  @Test("a container of OLE is a workbook under a password, or one of Excel 97–2003", arguments: [
    ("EncryptedPackage", "READ-WORKBOOK-ENCRYPTED", nil), ("Workbook", "READ-WORKBOOK-KIND", "xls"),
    ("WordDocument", "READ-WORKBOOK-KIND", "ole"),
  ])
  func containers(stream: String, code: String, kind: String?) throws {
    let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let problem = try refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600) + name + [0, 0])
    #expect(problem.code == code)
    #expect(problem.statement["kind"] == kind.map { .phrase("workbook.kind.\($0)") })
  }

  @Test("archives of other programs are named")
  func otherArchives() throws {
    func kind(_ entries: [Archive.Entry]) throws -> Term? { try refusal(Archive(entries: entries).bytes).statement["kind"] }
    let ods = Archive.Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(try kind([ods, Archive.Entry("content.xml", "<a/>")]) == .phrase("workbook.kind.ods"))
    #expect(try kind([Archive.Entry("ก.txt", "ก")]) == .phrase("workbook.kind.zip"))
    for (type, name) in [("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xlsb"), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "docx")] {
      var source = Self.source
      source.replace("[Content_Types].xml", with: "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>")
      #expect(try kind(source.entries) == .phrase("workbook.kind.\(name)"))
    }
  }

  @Test("XML that is made to take time or memory is refused", arguments: [
    ("READ-WORKBOOK-DOCTYPE", "<!DOCTYPE a [<!ENTITY b \"ก\">]><sst xmlns=\"\(WorkbookSource.main)\"><si><t>&b;</t></si></sst>"),
    ("READ-WORKBOOK-DOCTYPE", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><sst xmlns=\"\(WorkbookSource.main)\"/>"),
    ("READ-WORKBOOK-DEPTH", "<sst xmlns=\"\(WorkbookSource.main)\">" + String(repeating: "<extLst>", count: 100_000)),
    ("READ-WORKBOOK-TAG", "<sst xmlns=\"\(WorkbookSource.main)\" a=\"" + String(repeating: "a", count: 3 << 20) + "\"/>"),
    ("READ-WORKBOOK-XML", "<sst xmlns=\"\(WorkbookSource.main)\"><si></t></sst>"), ("READ-WORKBOOK-XML", ""),
    ("READ-WORKBOOK-XML", "<?xml version=\"1.0\" encoding=\"windows-874\"?><sst xmlns=\"\(WorkbookSource.main)\"/>"),
    ("READ-WORKBOOK-XML", "<sst xmlns=\"\(WorkbookSource.main)\"><si><t>&b;</t></si></sst>"),
  ])
  func hostile(code: String, part: String) throws {
    var source = Self.source
    source.replace("xl/sharedStrings.xml", with: part)
    #expect(try refusal(source.bytes).code == code)
  }
}
