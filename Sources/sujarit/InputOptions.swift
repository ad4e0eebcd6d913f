import ArgumentParser
import Definitions
import Foundation
import Records

/// The dossiers that a command is given: named, below folders, in a list, or on standard input.
struct InputOptions: ParsableArguments {
  @Argument(help: help("cli.files"), completion: .file(extensions: ["yaml", "yml", "json", "xlsx"]))
  var files: [String] = []

  @Option(name: .customLong("files-from"), help: help("cli.filesFrom"), completion: .file())
  var filesFrom: String?

  func validate() throws {
    if files.isEmpty, filesFrom == nil {
      throw ValidationError(Wording.embedded(.ofTerminal)("cli.files.none"))
    }
  }

  /// The paths of the dossiers, in the order given; those below a folder by name.
  func paths(_ console: Console, _ library: Library) throws -> [String] {
    do throws(Problems) {
      var listed: [String] = []
      if let filesFrom { listed = try Self.list(filesFrom) }
      return (files + listed).flatMap { path in
        let found = Self.files(path, ending: [".yaml", ".yml", ".json"])
        // The matrices that dossiers name stand beside them.
        let dossiers = found == [path] ? found : found.filter { !MatrixFile.isMatrix($0) }
        return dossiers.isEmpty ? found : dossiers
      }
    } catch {
      console.show(error, library)
      throw Exit.unusable
    }
  }

  /// The paths in a list: separated by NUL where it has any, else one a line.
  private static func list(_ path: String) throws(Problems) -> [String] {
    let bytes = try FileBytes.read(path, limit: 1 << 28)
    let isZeroed = bytes.contains(0)
    return bytes.split { isZeroed ? $0 == 0 : $0 == UInt8(ascii: "\n") }.map { line in
      String(decoding: !isZeroed && line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  /// The files below a folder that end so, by name; any other path as it is, and a folder without such files too, which is then
  /// refused.
  static func files(_ path: String, ending ends: [String]) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { name in
      // Excel's own files begin with ~$ while a workbook is open.
      let isHidden = name.hasPrefix(".") || name.contains("/.") || name.hasPrefix("~$") || name.contains("/~$")
      return !isHidden && !name.hasSuffix(".schema.json") && ends.contains(where: name.hasSuffix)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return files.isEmpty ? [path] : files.map { folder + $0 }
  }
}
