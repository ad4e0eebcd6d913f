/// Texts one after another in one array of UTF-8.
struct Texts {
  fileprivate(set) var bytes: [UInt8] = []
  /// Where each ends.
  fileprivate var ends: [UInt32] = []

  var count: Int { ends.count }

  /// The bytes of a text.
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }
}

/// The part of a workbook that holds the texts which cells share.
struct SharedTexts: XmlHandler {
  private enum Element { case table, item, run, text, other }

  private(set) var texts = Texts()
  /// An element that no workbook has there.
  private(set) var foreign: String?
  private(set) var isTooLong = false
  private var path: [Element] = []
  private var blanks = Blanks()
  private var start = 0

  /// - Parameter size: How many bytes the part has: its texts have no more, and grow in place.
  init(size: Int) { texts.bytes.reserveCapacity(min(size, WorkbookLimits.texts + LibExpat.piece)) }

  var isDone: Bool { foreign != nil || isTooLong }

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    let parent = path.last
    var element = Element.other
    if name.space == .main {
      switch parent {
      case nil where name.isNamed("sst"): element = .table
      case .table where name.isNamed("si"): element = .item
      case .item where name.isLetter("r"): element = .run
      case .item where name.isLetter("t"), .run where name.isLetter("t"):
        element = .text
        start = texts.bytes.count
      default: break
      }
    }
    if element == .other, parent == nil || (parent == .table && !name.isNamed("extLst")) { foreign = name.text }
    path.append(element)
    blanks.push(attributes)
  }

  mutating func end() {
    let isKept = blanks.pop()
    switch path.popLast() {
    case .item:
      texts.ends.append(UInt32(texts.bytes.count))
      isTooLong = texts.bytes.count > WorkbookLimits.texts
    case .text:
      if !isKept { Blanks.trim(&texts.bytes, from: start) }
      TextEscapes.decode(&texts.bytes, from: start)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard path.last == .text, !isTooLong else { return }
    texts.bytes.append(contentsOf: bytes)
    isTooLong = texts.bytes.count > WorkbookLimits.texts
  }
}

/// Whether blanks at the ends of texts count: only where `xml:space="preserve"` stands at an element or around it, as
/// Excel has it.
struct Blanks {
  private var isKept: [Bool] = []

  mutating func push(_ attributes: XmlAttributes) {
    var kept = isKept.last ?? false
    for attribute in attributes where attribute.name[0] == 0x68 {
      // The namespace of `xml` begins with an h, as few attributes' names do.
      var spaces = XmlSpaces()
      let name = spaces.name(attribute.name)
      if name.space == .xml, name.isNamed("space") { kept = String(cString: attribute.value) == "preserve" }
    }
    isKept.append(kept)
  }

  mutating func pop() -> Bool { isKept.popLast() ?? false }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// Takes the blanks away from both ends of a text that begins at a place and goes to the end.
  static func trim(_ bytes: inout [UInt8], from start: Int) {
    while bytes.count > start, let last = bytes.last, isBlank(last) { bytes.removeLast() }
    guard bytes.count > start, isBlank(bytes[start]) else { return }
    let first = bytes[start...].firstIndex { !isBlank($0) } ?? bytes.count
    bytes.removeSubrange(start..<first)
  }
}
