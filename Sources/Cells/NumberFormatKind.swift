/// What a number is, by the format that it is shown in.
enum NumberFormatKind: UInt8 {
  case number
  /// Day, month or year are shown.
  case date
  /// Only a time of day is.
  case time
  /// Hours, minutes or seconds that may be more than a day has: `[h]:mm`.
  case duration

  /// Of a format that has a number only, which a file need not write out (ISO/IEC 29500-1, 18.8.30; 27 to 36 and 50 to
  /// 58 are dates and times of East Asian editions, 71 to 81 of the Thai one).
  init(builtIn number: Int) {
    switch number {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58, 71...74, 77, 81: self = .date
    case 18...21, 32...35, 45, 47, 55, 56, 75, 76, 78, 80: self = .time
    case 46, 79: self = .duration
    default: self = .number
    }
  }

  /// Of a format as it is written. What it says of positive numbers counts; letters in quotes, after a backslash and of
  /// colours, conditions and locales are no part of it.
  init(format: String) {
    var letters: [Unicode.Scalar] = []
    var scalars = format.unicodeScalars.makeIterator()
    var isDuration = false
    scan: while let scalar = scalars.next() {
      switch scalar {
      case ";": break scan
      case "\"": while let quoted = scalars.next(), quoted != "\"" {}
      case "\\", "_", "*": _ = scalars.next()
      case "[":
        var word = ""
        while let inner = scalars.next(), inner != "]" { word.unicodeScalars.append(inner) }
        let lowered = word.lowercased()
        if ["h", "m", "s"].contains(where: { !lowered.isEmpty && lowered.allSatisfy(Set($0).contains) }) { isDuration = true }
      default: letters += String(scalar).lowercased().unicodeScalars
      }
    }
    var text = String(String.UnicodeScalarView(letters))
    for word in ["general", "am/pm", "a/p", "e+", "e-"] { text = text.replacing(word, with: word == "am/pm" ? "h" : "") }
    let (days, times) = (Set("dyebg"), Set("hs"))
    let hasDay = text.contains(where: days.contains), hasTime = text.contains(where: times.contains)
    if isDuration {
      self = hasDay ? .date : .duration
    } else if hasDay || (text.contains("m") && !hasTime) {
      self = .date
    } else {
      self = hasTime ? .time : .number
    }
  }
}

/// The part of a workbook that says what cells look like, of which only the formats of numbers are asked.
struct CellStyles: XmlHandler {
  private enum Element { case styles, formats, cells, other }

  /// The kind of each style that a cell may name by its number.
  private(set) var kinds: [NumberFormatKind] = []
  private(set) var foreign: String?
  private var formats: [Int: NumberFormatKind] = [:]
  private var path: [Element] = []

  var isDone: Bool { foreign != nil }

  /// The kind of a style by its number, as an attribute writes it.
  func kind(_ style: UnsafePointer<CChar>) -> NumberFormatKind {
    guard let number = style.number, number < kinds.count else { return .number }
    return kinds[number]
  }

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    let parent = path.last
    var element = Element.other
    if name.space == .main {
      switch parent {
      case nil where name.isNamed("styleSheet"): element = .styles
      case .styles where name.isNamed("numFmts"): element = .formats
      case .styles where name.isNamed("cellXfs"): element = .cells
      case .formats where name.isNamed("numFmt"):
        if let number = attributes.value("numFmtId")?.number, let format = attributes.text("formatCode") {
          formats[number] = NumberFormatKind(format: format.decodingEscapes)
        }
      case .cells where name.isNamed("xf"):
        let number = attributes.value("numFmtId")?.number ?? 0
        kinds.append(formats[number] ?? NumberFormatKind(builtIn: number))
      default: break
      }
    }
    if parent == nil, element == .other { foreign = name.text }
    path.append(element)
  }

  mutating func end() { path.removeLast() }
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
