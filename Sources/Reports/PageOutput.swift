import Records

/// `risk.txt`, `summary.txt`: the pages of a part as one text.
package struct PageOutput: Output {
  package func files(of part: ReportPart, by press: Press) -> [OutputFile] {
    guard !part.pages.isEmpty else { return [] }
    return [
      OutputFile(name: part.stem + ".txt") { path in
        let texts = part.pages.map(press.plainText.bytes)
        try WholeFile.write(Array(texts.joined(separator: [0x0A])), to: path)
      }
    ]
  }
}
