import Records

/// Whether a finished workbook is whole.
///
/// libxlsxwriter writes each part to a temporary file and then into the archive, and does not look whether the system
/// took what it wrote: on a full disk it says that all is well, of an archive without its directory or with parts that
/// break off.
enum WorkbookProof {
  /// Reads a workbook back: its directory agrees with what it lists, each part has the checksum that it should have, and
  /// ends with the end of its root element.
  static func check(_ path: String) throws(ZipFile.Failure) {
    let file = try ZipFile(path: path, isProven: true)
    for (index, name) in file.names.enumerated() {
      guard isWhole(try file.bytes(of: index)) else { throw ZipFile.Failure(code: 0, reason: name) }
    }
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
