import Foundation
import Records

/// The text of a PDF, as Debian's `pdftotext -layout` writes it: columns are held by blanks, pages are parted by form feeds.
enum PdfText {
  /// - Throws: `Problems` where the program is not installed, or does not read the file.
  static func read(_ path: String) throws(Problems) -> [UInt8] {
    func problem(_ statement: Statement) -> Problems { Problems([Problem(statement, at: Place(file: FileBytes.name(of: path), mark: nil))]) }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    guard let tool = folders.map({ $0 + "/pdftotext" }).first(where: FileManager.default.isExecutableFile) else {
      throw problem(DocumentProblem.noPdfReader())
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    // A path that begins with a hyphen is no option.
    process.arguments = ["-layout", "-enc", "UTF-8", path.hasPrefix("/") ? path : "./" + path, "-"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { throw problem(DocumentProblem.noPdfReader()) }
    var bytes: [UInt8] = []
    while true {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      bytes += piece
      if bytes.count > DocumentText.sizeLimit { process.terminate() }
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, bytes.count <= DocumentText.sizeLimit else { throw problem(DocumentProblem.pdf()) }
    return bytes
  }
}
