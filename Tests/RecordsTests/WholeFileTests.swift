import Foundation
import TestSupport
import Testing

@testable import Records

@Suite("A file that is written whole")
struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }
  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
  }
  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  @Test("a new one, with nothing beside it, whatever its name is")
  func new() throws {
    let name = String(repeating: "ก", count: 85)
    #expect(try WholeFile.write(Array("แฟ้ม".utf8), to: path(name)))
    #expect(try text(name) == "แฟ้ม")
    #expect(try names == [name])
  }

  @Test("one that was there keeps its mode, and a link stays a link")
  func link() throws {
    try folder.write("เดิม", to: "a")
    chmod(path("a"), 0o640)
    symlink("a", path("b"))
    #expect(try WholeFile.write(Array("ใหม่".utf8), to: path("b")))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("b")) == "a")
    #expect(try text("a") == "ใหม่")
    #expect(try mode("a") == 0o640)
  }

  @Test("one of two names of a file is written through to the other")
  func hardLink() throws {
    try folder.write("ข้อความเดิมที่ยาวกว่า", to: "a")
    #expect(Foundation.link(path("a"), path("b")) == 0)
    #expect(try WholeFile.write(Array("ใหม่".utf8), to: path("b")))
    #expect(try text("a") == "ใหม่")
  }

  @Test("a device is written into, and stays one")
  func device() throws {
    #expect(try !WholeFile.write(Array("ก".utf8), to: "/dev/null"))
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("what the system refuses is a problem of its own kind, at the path", arguments: [
    ("/dev/full", "WRITE-FULL"), ("/dev", "WRITE-ON-FOLDER"), ("/ไม่มี/แฟ้ม", "WRITE-NO-FOLDER"),
  ])
  func refused(path: String, code: String) {
    do throws(Problem) {
      try WholeFile.write(Array("ก".utf8), to: path)
      Issue.record("no error")
    } catch {
      #expect(error.code == code)
      #expect(error.place == Place(file: path, mark: nil))
    }
  }

  @Test("a link that leads nowhere is refused, and nothing is made")
  func dangling() throws {
    symlink("ไม่มี", path("a"))
    #expect(throws: Problem.self) { try WholeFile.write(Array("ก".utf8), to: path("a")) }
    #expect(try names == ["a"])
  }

  @Test("what the system refuses has words of its cause", arguments: [
    (ENOSPC, "WRITE-FULL"), (EDQUOT, "WRITE-FULL"), (EFBIG, "WRITE-LARGE"), (EACCES, "WRITE-DENIED"),
    (EROFS, "WRITE-DENIED"), (EWOULDBLOCK, "WRITE-BUSY"), (EIO, "WRITE-FILE"), (ENOENT, "WRITE-NO-FOLDER"),
    (ENAMETOOLONG, "WRITE-NAME-LONG"), (EISDIR, "WRITE-ON-FOLDER"),
  ])
  func causes(code: Int32, name: String) {
    #expect(SystemFailure(path: "ก", code: code).problem.code == name)
  }

  @Test("a fingerprint is read back as it was written, and is another for a file with one bit changed")
  func fingerprint() throws {
    let bytes = (0..<100).map { UInt8($0) }
    let print = Fingerprint(of: bytes)
    #expect(Fingerprint("\(print)"[...]) == print)
    #expect(Fingerprint("ก-1") == nil && Fingerprint("12") == nil)
    var seen: Set<Fingerprint> = [print]
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << bit
        #expect(seen.insert(Fingerprint(of: other)).inserted)
      }
    }
    // The highest bits of two words do not undo each other.
    var other = bytes
    other[7] ^= 0x80
    other[15] ^= 0x80
    #expect(seen.insert(Fingerprint(of: other)).inserted)
    #expect(try Fingerprint(ofFile: path("ไม่มี")) == nil)
    #expect(try Fingerprint(ofFile: "/dev/null") == nil)
  }
}
