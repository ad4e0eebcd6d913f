import ThaiText

/// Excel's number formats for numbers and Thai days.
///
/// The prefix in brackets names digits, calendar and locale: `D0` Thai digits, `07` the Buddhist calendar, `041E` Thai.
/// Excel and LibreOffice both honour it.
enum NumberFormats {
  /// The format of a cell, or nothing for text.
  static func format(_ format: GridStyle.Format, digits: DigitStyle) -> String? {
    let isThai = digits == .thai
    switch format {
    case .text: return nil
    case .typed: return "@"
    case .whole: return isThai ? "[$-D00041E]0" : "0"
    case .integer: return isThai ? "[$-D00041E]#,##0" : "#,##0"
    case .money: return isThai ? "[$-D00041E]#,##0.00" : "#,##0.00"
    case .percent: return isThai ? "[$-D00041E]0%" : "0%"
    case .count(let before): return (isThai ? "[$-D00041E]" : "") + literal(before) + "#,##0;;"
    case .day(let pattern): return (isThai ? "[$-D07041E]" : "[$-107041E]") + day(pattern)
    }
  }

  /// The longest format, in bytes: libxlsxwriter would cut a longer one inside a letter, and Excel refuse the file.
  private static let longest = 127

  /// Whether a day can be written by a pattern as a number.
  static func isWritable(day pattern: String) -> Bool {
    // Each part of the wording gains two quotation marks, and each code that parts it loses two braces. A quotation mark of the
    // wording parts it too, and gains a backslash.
    let most = "[$-D07041E]".utf8.count + pattern.utf8.count + 2 + 3 * pattern.utf8.count { $0 == UInt8(ascii: "\"") }
    return most <= longest || (format(.day(pattern), digits: .thai)?.utf8.count ?? 0) <= longest
  }

  /// Wording as a number format holds it.
  private static func literal(_ text: String) -> String {
    text.isEmpty ? "" : "\"" + text.filter { $0 != "\"" && $0 != "\\" } + "\""
  }

  /// A day's pattern with its wording quoted: `วันที่ {d} {mmmm}` becomes `"วันที่ "d" "mmmm`.
  private static func day(_ pattern: String) -> String {
    let codes = ["{d}": "d", "{mmm}": "mmm", "{mmmm}": "mmmm", "{yyyy}": "yyyy", "{yy}": "yy"]
    var format = "", literal = "", rest = pattern[...]
    func flush() {
      if !literal.isEmpty { format += "\"" + literal + "\"" }
      literal = ""
    }
    while let first = rest.first {
      if first == "{", let end = rest.firstIndex(of: "}"), let code = codes[String(rest[...end])] {
        flush()
        format += code
        rest = rest[rest.index(after: end)...]
      } else {
        // A quotation mark ends the wording for Excel, so that it stands outside, escaped.
        if first == "\"" {
          flush()
          format += "\\\""
        } else {
          literal.append(first)
        }
        rest = rest.dropFirst()
      }
    }
    flush()
    return format
  }

  /// Excel's day number in the 1900 system, or nothing before 1 March 1900, where Excel counts a day that never was.
  static func serial(of day: Day) -> Double? {
    let serial = day.number + 25_569
    return (61...2_958_465).contains(serial) ? Double(serial) : nil
  }
}
