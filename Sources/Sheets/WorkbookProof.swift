import Foundation
import Records

/// Whether a finished workbook is whole.
///
/// libxlsxwriter writes each part to a temporary file and then into the archive. It says where the archive could not be
/// written, but does not look whether the system took all of a part: on a full disk it says that all is well, of a part
/// that breaks off.
enum WorkbookProof {
  /// What room on a disk or in memory is given by, or a part of it, in bytes.
  private static let block = 512

  /// Looks at a workbook: its directory agrees with what it lists, and no part breaks off.
  ///
  /// Only parts that may have broken off are read back: to read all takes 12 million instructions a report, of 303.
  static func check(_ path: String) throws(ZipFile.Failure) {
    let file = try ZipFile(path: path, isProven: true)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    for index in file.names.indices where mayBreakOff(at: try file.length(of: index), limit: limit.rlim_cur) {
      _ = try part(index, of: file)
    }
  }

  /// Whether a part that broke off may have a length: there the room ended, that is at the end of a block, or the size that
  /// the process may give a file.
  static func mayBreakOff(at length: Int, limit: UInt) -> Bool { length % block == 0 || UInt(length) == limit }

  /// A part of a workbook. It has the checksum that it should have, and ends with the end of its root element.
  static func part(_ index: Int, of file: ZipFile) throws(ZipFile.Failure) -> [UInt8] {
    let bytes = try file.bytes(of: index)
    guard isWhole(bytes) else { throw ZipFile.Failure(code: 0, reason: file.names[index]) }
    return bytes
  }

  /// Whether an XML document ends as it begins.
  static func isWhole(_ part: [UInt8]) -> Bool {
    func isName(_ byte: UInt8) -> Bool { byte > UInt8(ascii: " ") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") }
    var start = part.startIndex
    // What stands before the root element begins with `<?` or `<!`.
    while let open = part[start...].firstIndex(of: UInt8(ascii: "<")), open + 1 < part.count {
      guard part[open + 1] == UInt8(ascii: "?") || part[open + 1] == UInt8(ascii: "!") else {
        let name = part[(open + 1)...].prefix(while: isName)
        var end = part[open...]
        while let last = end.last, last <= UInt8(ascii: " ") { end.removeLast() }
        if end.suffix(name.count + 3).elementsEqual(Array("</".utf8) + name + Array(">".utf8)) { return true }
        // An empty element is its own end, and the only one.
        return end.suffix(2).elementsEqual("/>".utf8) && end.lastIndex(of: UInt8(ascii: "<")) == open
      }
      start = open + 1
    }
    return false
  }
}
