import Foundation

extension Tree {
  /// The document of a file.
  ///
  /// - Throws: `Problems` with what keeps it from being read.
  public static func read(path: String) throws(Problems) -> Tree {
    func problem(_ code: String, _ arguments: [String: String] = [:]) -> Problems {
      Problems([Problem(code, at: Place(file: path, mark: nil), arguments)])
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw problem("READ-FILE-MISSING")
    }
    guard !isFolder.boolValue else { throw problem("READ-FILE-FOLDER") }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= ReadingLimits.fileSize else {
      throw problem("READ-FILE-SIZE", ["limit": String(ReadingLimits.fileSize >> 20), "found": String(size >> 20)])
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw problem("READ-FILE", ["detail": error.localizedDescription])
    }
    return try read(bytes: Array(data), file: path)
  }
}
