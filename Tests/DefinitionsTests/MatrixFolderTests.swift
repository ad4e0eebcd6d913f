import Definitions
import Forms
import Foundation
import Records
import Reports
import Testing

@Suite("A folder of definitions with matrices of its own")
struct MatrixFolderTests {
  private static let matrix = """
    key: ours-2x2
    name: ตารางของหน่วยงาน
    likelihood: [น้อย, มาก]
    impact: {scores: [น้อย, มาก], criteria: [money]}
    levels: [{word: ต่ำ, colour: D8F3D0, band: 1–2}, {word: สูง, colour: B71C1C, band: 3–4}]
    """
  private static let money = "[{key: money, name: เงิน, definitions: [น้อยกว่าหนึ่งแสนบาท, ตั้งแต่หนึ่งแสนบาท]}]"

  /// What a library of a folder with these files says of its matrices: their keys, or the problems.
  private func outcome(_ files: [String: String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("matrices-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let library = try Library(folder: folder.path)
    do throws(Problems) {
      return try library.matrices.map(\.matrix.key)
    } catch {
      for message in error.all.map({ library.message($0, .th) }) {
        #expect(message.message != message.code && !message.remedy.isEmpty)
      }
      return error.all.map { "\($0.code) \($0.place.mark.map { "\($0.line):\($0.column)" } ?? "")" }
    }
  }

  private let sound = ["matrices/ours-2x2.yaml": matrix, "matrices/scales/impact.yaml": money]

  @Test("adds them to those of the program, which need the criteria that the folder replaced")
  func added() throws {
    // The folder's impact.yaml stands in for the program's, so that the program's matrices miss their criteria.
    let problems = try outcome(sound)
    #expect(!problems.isEmpty && problems.allSatisfy { $0.hasPrefix("MATRIX-UNKNOWN-SCALE") })

    let own = Self.matrix.replacing("{scores: [น้อย, มาก], criteria: [money]}", with: "[น้อย, มาก]")
    #expect(try outcome(["matrices/ours-2x2.yaml": own]).last == "ours-2x2")
  }

  @Test("needs files that are named as their keys, and criteria with keys of their own")
  func keys() throws {
    let own = Self.matrix.replacing("{scores: [น้อย, มาก], criteria: [money]}", with: "[น้อย, มาก]")
    #expect(try outcome(["matrices/theirs.yaml": own]) == ["MATRIX-KEY 1:6"])
    let twice = Self.money.replacing("}]", with: "}, {key: money, name: เงิน, definitions: [ก, ข]}]")
    #expect(try outcome(["matrices/scales/impact.yaml": twice]) == ["SCALE-KEY 1:84"])
    let without = Self.money.replacing("key: money, ", with: "")
    #expect(try outcome(["matrices/scales/impact.yaml": without]) == ["SCALE-KEY 1:2"])
  }

  @Test("needs a level in every matrix")
  func levels() throws {
    let own = "key: ours-2x2\nname: ตาราง\nlikelihood: [น้อย, มาก]\nimpact: [น้อย, มาก]\nlevels: []"
    #expect(try outcome(["matrices/ours-2x2.yaml": own]) == ["MATRIX-NO-LEVEL 5:9"])
  }
}
