import Foundation
import Records

/// The typeface of Thai texts in charts.
///
/// Excel takes Thai letters from a font's typeface for complex scripts, `<a:cs>`, and where none is named from the theme,
/// whose typeface for Thai is Tahoma. libxlsxwriter 1.1.4 knows one name for a chart's font, which it writes as `<a:latin>`
/// alone; it has no theme but its own, and no other way to a part's text. So the name is written a second time when the
/// file is closed, in the parts of the charts only.
enum ChartTypefaces {
  private static let latin = Array("<a:latin".utf8), complex = Array("<a:cs".utf8), end = Array("/>".utf8)

  /// Names the typeface of each font in the charts of a workbook for complex scripts too.
  static func complete(_ path: String) throws(ZipFile.Failure) {
    let file = try ZipFile(path: path)
    for (index, name) in file.names.enumerated() where name.hasPrefix("xl/charts/chart") {
      try file.replace(index, with: completed(try WorkbookProof.part(index, of: file)))
    }
    try file.close()
  }

  /// A chart's part with `<a:cs typeface="…"/>` after each `<a:latin typeface="…"/>`, as the schema orders them.
  ///
  /// The C library looks for the first byte: `firstRange(of:)` took 11 million instructions a workbook, 5 in 100 of a report's.
  static func completed(_ part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(part.count * 5 / 4)
    var written = 0
    while let name = end(of: latin, in: part, from: written), let close = end(of: end, in: part, from: name) {
      result += part[written..<close]
      result += complex
      result += part[name..<close]
      written = close
    }
    return result + part[written...]
  }

  /// Where some bytes end that stand in others, from a place on.
  private static func end(of bytes: [UInt8], in part: [UInt8], from start: Int) -> Int? {
    part.withUnsafeBytes { part in
      guard let all = part.baseAddress else { return nil }
      var place = start
      while let found = memchr(all + place, Int32(bytes[0]), part.count - place) {
        place = UnsafeRawPointer(found) - all
        guard part.count - place >= bytes.count else { return nil }
        if memcmp(found, bytes, bytes.count) == 0 { return place + bytes.count }
        place += 1
      }
      return nil
    }
  }
}
