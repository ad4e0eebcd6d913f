import Records

/// `risk.txt`, `summary.txt`: the pages of a part as one text.
struct PageOutput: Output {
  func files(of part: ReportPart, by press: Press) -> [OutputFile] {
    guard !part.pages.isEmpty else { return [] }
    return [
      .text(name: part.stem + ".txt") { Array(part.pages.map(press.plainText.bytes).joined(separator: [0x0A])) }
    ]
  }
}
