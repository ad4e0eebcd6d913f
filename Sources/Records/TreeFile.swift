import Foundation

extension Tree {
  /// The document of a file.
  ///
  /// - Throws: `Problems` with what keeps it from being read.
  public static func read(path: String) throws(Problems) -> Tree {
    func problem(_ statement: Statement) -> Problems {
      Problems([Problem(statement, at: Place(file: path, mark: nil))])
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw problem(ReadingProblem.fileMissing())
    }
    guard !isFolder.boolValue else { throw problem(ReadingProblem.fileFolder()) }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= ReadingLimits.fileSize else {
      throw problem(ReadingProblem.fileSize(size >> 20, ReadingLimits.fileSize >> 20))
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw problem(ReadingProblem.file(Verbatim(error.localizedDescription)))
    }
    return try read(bytes: Array(data), file: path)
  }
}
