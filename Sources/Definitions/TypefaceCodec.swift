import Records
import Sheets

/// A typeface as `forms/typefaces.yaml` has it, by a name that Excel can hold: widths in 1/1000 em, in runs of code points.
package struct TypefaceDefinition: Equatable, Sendable {
  package var name: String
  var note: String
  /// How large it is written, in thousandths of the size asked for.
  var sizeFactor: Int
  /// Whether it draws Arabic digits as Thai ones.
  var drawsThaiDigits: Bool
  var regular, bold: [Unicode.Scalar: Double]

  static let codec = record(
    "typeface", TypefaceDefinition.init,
    field("name", \.name, .text(most: 31)),
    field("note", \.note, .text),
    field("sizeFactor", \.sizeFactor, .integer(100...2000), or: 1000),
    field("drawsThaiDigits", \.drawsThaiDigits, .boolean, or: false),
    field("regular", \.regular, .widths),
    field("bold", \.bold, .widths))

  package var typeface: Typeface {
    let factor = Double(sizeFactor) / 1000
    return Typeface(
      sizeFactor: factor, drawsThaiDigits: drawsThaiDigits,
      regular: factor == 1 ? regular : regular.mapValues { $0 * factor },
      bold: factor == 1 ? bold : bold.mapValues { $0 * factor })
  }
}

extension Codec where Value == [Unicode.Scalar: Double] {
  /// Widths by the first code point of each run, `0x0E01: [386, 379]`.
  static var widths: Codec<[Unicode.Scalar: Double]> {
    Codec(
      reading: { tree, reading in
        guard case .record(let entries, _) = tree else {
          reading.report(ReadingProblem.notARecord(nil), at: tree.mark)
          return nil
        }
        let run = Codec<[Double]>.list(.number(0...5000))
        var widths: [Unicode.Scalar: Double] = [:]
        for entry in entries {
          guard entry.key.text.hasPrefix("0x"), let first = UInt32(entry.key.text.dropFirst(2), radix: 16),
            first <= 0x10_FFFF
          else {
            reading.report(ReadingProblem.notANumber(Verbatim(entry.key.text)), at: entry.key.mark)
            return nil
          }
          let found = reading.within(.key(entry.key.text)) { run.read(entry.value, reading) }
          guard let values = found else { return nil }
          for (offset, value) in values.enumerated() {
            if let scalar = Unicode.Scalar(first + UInt32(offset)) { widths[scalar] = value }
          }
        }
        return widths
      })
  }
}
