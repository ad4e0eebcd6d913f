import Foundation

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
      try file.replace(index, with: completed(try file.bytes(of: index)))
    }
    try file.close()
  }

  /// A chart's part with `<a:cs typeface="…"/>` after each `<a:latin typeface="…"/>`, as the schema orders them.
  static func completed(_ part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(part.count * 5 / 4)
    var rest = part[...]
    while let found = rest.firstRange(of: latin), let close = rest[found.upperBound...].firstRange(of: end) {
      result += rest[..<close.upperBound]
      result += complex + rest[found.upperBound..<close.upperBound]
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
