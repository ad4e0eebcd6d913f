import Foundation
import Records
import TestSupport
import Testing

@testable import Reports

@Suite("A folder that a set of files is written into")
struct OutputFolderTests {
  private let folder: TemporaryFolder
  private var path: String { folder.url.appending(path: "out").path }

  init() throws { folder = try TemporaryFolder() }

  /// Writes texts by their names.
  @discardableResult
  private func write(
    _ texts: [String: String], _ kind: WrittenRecord.Kind = .report, _ old: OldFiles = OldFiles(), isPart: Bool = false
  ) throws -> [String] {
    let files = texts.sorted { $0.key < $1.key }.map { name, text in OutputFile.text(name: name) { Array(text.utf8) } }
    return try OutputFolder(path, isMade: true).write(files, as: kind, old, isPart: isPart)
      .map { String($0.dropFirst(path.count + 1)) }
  }

  /// The codes of what keeps texts from being written, with their files.
  private func refusals(
    _ texts: [String: String], _ kind: WrittenRecord.Kind = .report, _ old: OldFiles = OldFiles()
  ) throws -> [String] {
    do {
      try write(texts, kind, old)
      return []
    } catch let problems as Problems {
      return problems.all.map { "\($0.code) \($0.place.file.dropFirst(path.count + 1))" }
    }
  }

  /// What the files hold that a user sees.
  private func texts() throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != ".sujarit" }
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try String(contentsOfFile: path + "/" + $0, encoding: .utf8)) })
  }

  private func edit(_ name: String, _ text: String) throws { try folder.write(text, to: "out/" + name) }

  @Test("is written over where it is as it was written, and holds nothing but the set and its record")
  func again() throws {
    try write(["risk.txt": "ปี 2566", "pk1.txt": "ปค.1"])
    try write(["risk.txt": "ปี 2567", "pk1.txt": "ปค.1"])
    #expect(try texts() == ["risk.txt": "ปี 2567", "pk1.txt": "ปค.1"])
  }

  @Test("is not there where nothing could be written into it, nor are those that were made around it")
  func refused() throws {
    let outer = folder.url.appending(path: "อำเภอ")
    let tooLong = String(repeating: "ก", count: 200)
    #expect(throws: Problems.self) {
      try OutputFolder(outer.appending(path: "ตำบล").path, isMade: true)
        .write([.text(name: tooLong) { [] }], as: .report, OldFiles(), isPart: false)
    }
    #expect(throws: SystemFailure.self) {
      try OutputFolder(outer.appending(path: tooLong).path, isMade: true)
    }
    #expect(!FileManager.default.fileExists(atPath: outer.path))
  }

  @Test("nothing is written where one file was changed since, until that is given up")
  func edited() throws {
    try write(["risk.txt": "ปี 2566", "pk1.txt": "ปค.1"])
    try edit("pk1.txt", "แก้แล้ว")
    #expect(try refusals(["risk.txt": "ปี 2567", "pk1.txt": "ปค.1"]) == ["WRITE-EDITED pk1.txt"])
    #expect(try texts() == ["risk.txt": "ปี 2566", "pk1.txt": "แก้แล้ว"])
    try write(["risk.txt": "ปี 2567", "pk1.txt": "ปค.1"], .report, OldFiles(areReplaced: true))
    #expect(try texts() == ["risk.txt": "ปี 2567", "pk1.txt": "ปค.1"])
  }

  @Test("a file that no record names is not ours, unless it is the same; nor is one of the other command")
  func foreign() throws {
    try edit("risk.txt", "บันทึก")
    #expect(try refusals(["risk.txt": "ปี 2566"]) == ["WRITE-FOREIGN risk.txt"])
    #expect(try refusals(["risk.txt": "บันทึก"]) == [])
    #expect(try refusals(["risk.txt": "เทียบ"], .comparison) == ["WRITE-FOREIGN risk.txt"])
    #expect(try texts() == ["risk.txt": "บันทึก"])
  }

  @Test("a folder in a file's place is an error, and nothing is written")
  func folderInPlace() throws {
    try folder.write("ก", to: "out/risk.txt/a")
    #expect(try refusals(["pk1.txt": "ปค.1", "risk.txt": "ข"], .report, OldFiles(areReplaced: true)) == ["WRITE-ON-FOLDER risk.txt"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["risk.txt"])
  }

  @Test("what an earlier set held and this one does not is named; it goes on request, unless somebody changed it")
  func leftOver() throws {
    try write(["pk1.txt": "ก", "pk2.txt": "ข", "pk3.txt": "ค"])
    #expect(try write(["pk1.txt": "ง"]) == ["pk2.txt", "pk3.txt"])
    try edit("pk3.txt", "แก้แล้ว")
    #expect(try write(["pk1.txt": "ง"], .report, OldFiles(arePruned: true)) == ["pk3.txt"])
    #expect(try texts() == ["pk1.txt": "ง", "pk3.txt": "แก้แล้ว"])
    #expect(try write(["pk1.txt": "ง"], .report, OldFiles(areReplaced: true, arePruned: true)) == [])
    #expect(try texts() == ["pk1.txt": "ง"])
  }

  @Test("a part of the set leaves the rest, and names nothing")
  func part() throws {
    try write(["pk1.txt": "ก", "pk2.txt": "ข"])
    #expect(try write(["pk1.txt": "ง"], isPart: true) == [])
    #expect(try write(["pk1.txt": "ง"]) == ["pk2.txt"])
  }

  @Test("keeps the mode of the file that was there")
  func mode() throws {
    try write(["risk.txt": "ก"])
    chmod(path + "/risk.txt", 0o600)
    try write(["risk.txt": "ข"])
    #expect(try FileManager.default.attributesOfItem(atPath: path + "/risk.txt")[.posixPermissions] as? Int == 0o600)
  }

  @Test("one that cannot be written leaves the old set")
  func failing() throws {
    try write(["pk1.txt": "ก", "pk2.txt": "ข"])
    let files = [
      OutputFile.text(name: "pk1.txt") { Array("ง".utf8) },
      OutputFile(name: "pk2.txt") { draft throws(Problems) in
        throw Problems([SystemFailure(path: draft, code: ENOSPC).problem])
      },
    ]
    let problem = Problem(WritingProblem.full(), at: Place(file: path + "/pk2.txt", mark: nil))
    do throws(Problems) {
      _ = try telling { () throws(SystemFailure) in try OutputFolder(path, isMade: true) }
        .write(files, as: .report, OldFiles(), isPart: false)
      Issue.record("no error")
    } catch {
      #expect(error.all == [problem])
    }
    #expect(try texts() == ["pk1.txt": "ก", "pk2.txt": "ข"])
  }

  /// A folder as it is when a process is killed after the first of two files took its place.
  private func interrupted() throws {
    try write(["pk1.txt": "ก", "pk2.txt": "ข", "pk3.txt": "ค"])
    let was = WrittenRecord(path: path + "/.sujarit")
    var record = WrittenRecord()
    for (name, text) in [("pk1.txt", "ก ใหม่"), ("pk2.txt", "ข ใหม่")] {
      record.entries[name] = WrittenRecord.Entry(kind: .report, fingerprint: Fingerprint(of: Array(text.utf8)))
    }
    try edit("pk1.txt", "ก ใหม่")
    try folder.write("ข ใหม่", to: "out/.sujarit-ready/pk2.txt")
    try folder.write(String(decoding: record.bytes, as: UTF8.self), to: "out/.sujarit-ready/.sujarit")
    try folder.write(String(decoding: was.bytes, as: UTF8.self), to: "out/.sujarit-ready/.sujarit-was")
    try folder.write("ครึ่งหนึ่ง", to: "out/.sujarit-drafts/pk1.txt")
  }

  @Test("what a process that was killed had ready is finished before anything else, and its drafts go")
  func mended() throws {
    try interrupted()
    _ = try OutputFolder(path, isMade: true)
    #expect(try texts() == ["pk1.txt": "ก ใหม่", "pk2.txt": "ข ใหม่"])
    #expect(try refusals(["pk1.txt": "ง", "pk2.txt": "จ"]) == [])
  }

  @Test("what somebody changed after the process was killed stays, and is seen")
  func mendedAndEdited() throws {
    try interrupted()
    try edit("pk2.txt", "แก้แล้ว")
    try edit("pk3.txt", "แก้แล้ว")
    _ = try OutputFolder(path, isMade: true)
    #expect(try texts() == ["pk1.txt": "ก ใหม่", "pk2.txt": "แก้แล้ว", "pk3.txt": "แก้แล้ว"])
    #expect(try refusals(["pk1.txt": "ง", "pk2.txt": "จ"]) == ["WRITE-EDITED pk2.txt"])
  }

  @Test("a record that cannot be read names no file")
  func damagedRecord() throws {
    try write(["risk.txt": "ก"])
    try edit(".sujarit", "\u{0}ไม่ใช่ report risk.txt\n")
    #expect(try refusals(["risk.txt": "ข"]) == ["WRITE-FOREIGN risk.txt"])
  }
}
