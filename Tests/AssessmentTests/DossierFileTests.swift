import Foundation
import Records
import TestSupport
import Testing
import ThaiText

@testable import Assessment

@Suite("The file of a dossier")
struct DossierFileTests {
  private func problems(_ path: String) -> [String] {
    do throws(Problems) {
      _ = try DossierFile(path: path, known: known)
      return []
    } catch {
      return error.all.map { "\($0.place) \($0.code)" }
    }
  }

  @Test("a file that is not there, a folder in its place, and one that is too large")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let missing = folder.url.appending(path: "ไม่มี.yaml").path
    #expect(problems(missing) == ["\(missing) READ-FILE-MISSING"])
    #expect(problems(folder.url.path) == ["\(folder.url.path) READ-FILE-FOLDER"])
    let large = folder.url.appending(path: "large.yaml").path
    #expect(FileManager.default.createFile(atPath: large, contents: nil))
    try #require(FileHandle(forWritingAtPath: large)).truncate(atOffset: 32 * 1024 * 1024 + 1)
    #expect(problems(large) == ["\(large) READ-FILE-SIZE"])
  }

  @Test("problems name the file as the user named it")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write("agency: {name: ก, kind: ทน.}\nyear: 2566\n", to: "แฟ้ม.yaml")
    let path = folder.url.appending(path: "แฟ้ม.yaml").path
    #expect(problems(path) == ["\(path):1:25 READ-NOT-A-CHOICE"])
  }

  @Test("it knows where each value stands")
  func places() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "agency: {name: ก, kind: province}\nyear: 2566\nunits:\n  - {id: a, name: กองคลัง}\n", to: "d.yaml")
    let file = try DossierFile(path: folder.url.appending(path: "d.yaml").path, known: known)
    #expect(file.place(of: FieldPath("units[1].name")).mark == Mark(line: 4, column: 19))
    // What is not there is looked for where its neighbours are.
    #expect(file.place(of: FieldPath("units[1].head")).mark == Mark(line: 4, column: 5))
    #expect(file.place(of: FieldPath("agency.kind")).mark == Mark(line: 1, column: 25))
  }

  @Test("a matrix that is a file is looked for from the dossier's folder, a key is left as it is", arguments: [
    ("pacc-5x5", "pacc-5x5"), ("own.yaml", "FOLDER/own.yaml"), ("../own", "FOLDER/../own"), ("/a/own.yml", "/a/own.yml"),
    ("ตาราง/own.JSON", "FOLDER/ตาราง/own.JSON"),
  ])
  func matrix(written: String, located: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("agency: {name: ก, kind: province}\nyear: 2566\nregister: {matrix: \(written)}\n", to: "d.yaml")
    let file = try DossierFile(path: folder.url.appending(path: "d.yaml").path, known: known)
    #expect(file.dossier.register?.matrix == located.replacing("FOLDER", with: folder.url.path))
  }

  @Test("the examples have nothing to complain of", arguments: ["mae-sot-2566", "tambon-tua-yang-2567"])
  func examples(name: String) throws {
    let path = repository.appending(path: "forms/examples/\(name)/dossier.yaml").path
    let file = try DossierFile(path: path, known: known)
    #expect(file.warnings == [])
  }
}
