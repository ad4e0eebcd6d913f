import Records

/// `risk.txt`, `summary.txt`: the pages of a part as one text.
package struct PageOutput: Output {
  package func files(of part: ReportPart, by press: Press) -> [OutputFile] {
    guard !part.pages.isEmpty else { return [] }
    return [
      .text(name: part.stem + ".txt") { Array(part.pages.map(press.plainText.bytes).joined(separator: [0x0A])) }
    ]
  }
}
