import Foundation

/// A tag of an XML part, and where it stands in its bytes.
struct XmlTag {
  /// As it is written, with its prefix.
  var name: String
  /// An element without content has one tag, told as a start and as an end of no bytes.
  var isStart: Bool
  var range: Range<Int>

  /// The name without its prefix.
  var local: Substring { name.split(separator: ":", maxSplits: 1).last ?? "" }
  /// The prefix with its colon; empty where there is none.
  var prefix: String { String(name.dropLast(local.count)) }
}

/// A part of a workbook to which something is added, all else staying as it is, byte for byte.
struct XmlEdit {
  /// In UTF-8.
  let bytes: [UInt8]
  private var splices: [(range: Range<Int>, text: String)] = []

  /// - Parameter bytes: A part as it stands in the archive.
  init(_ bytes: [UInt8]) { self.bytes = Self.inUTF8(bytes) }

  /// Puts a text in the place of bytes. Texts at one place keep their order.
  mutating func replace(_ range: Range<Int>, with text: String) { splices.append((range, text)) }
  mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  var edited: [UInt8] {
    var edited: [UInt8] = [], place = 0
    let ordered = splices.enumerated().sorted { a, b in
      (a.element.range.lowerBound, a.element.range.upperBound, a.offset) < (b.element.range.lowerBound, b.element.range.upperBound, b.offset)
    }
    for (_, splice) in ordered {
      edited += bytes[place..<max(place, splice.range.lowerBound)]
      edited += splice.text.utf8
      place = max(place, splice.range.upperBound)
    }
    return edited + bytes[place...]
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The tags in their order, each with the names of the elements around it, without their prefixes.
  func tags(_ visit: (XmlTag, [Substring]) -> Void) -> Bool {
    var path: [Substring] = []
    return LibExpat.tags(of: bytes) { tag in
      if !tag.isStart { path.removeLast() }
      visit(tag, path)
      if tag.isStart { path.append(tag.local) }
    }
  }

  func isEmpty(_ tag: XmlTag) -> Bool { tag.isStart && tag.range.count > 1 && bytes[tag.range.upperBound - 2] == 0x2F }

  /// Puts a text before the end of an element whose end, or only, tag it is.
  mutating func append(_ text: String, before tag: XmlTag) {
    guard isEmpty(tag) else { return insert(text, at: tag.range.lowerBound) }
    replace(tag.range, with: self.text(tag.range).dropLast(2) + ">" + text + "</\(tag.name)>")
  }

  /// The text of a tag's attribute as it is written, and where it stands.
  func attribute(_ name: String, of tag: XmlTag) -> (text: String, range: Range<Int>)? {
    var place = tag.range.lowerBound + 1 + tag.name.utf8.count
    func skip(_ isSkipped: (UInt8) -> Bool) { while place < tag.range.upperBound, isSkipped(bytes[place]) { place += 1 } }
    while true {
      skip(Blanks.isBlank)
      let start = place
      skip { $0 != 0x3D && !Blanks.isBlank($0) && $0 != 0x3E && $0 != 0x2F }
      guard place > start, place < tag.range.upperBound else { return nil }
      let found = text(start..<place)
      skip { $0 != 0x22 && $0 != 0x27 }
      guard place < tag.range.upperBound else { return nil }
      let quote = bytes[place]
      place += 1
      let first = place
      skip { $0 != quote }
      guard place < tag.range.upperBound else { return nil }
      if found == name || found.hasSuffix(":" + name) && name.count > 1 { return (text(first..<place), first..<place) }
      place += 1
    }
  }

  /// A tag with an attribute set to a value that needs no escapes.
  func setting(_ name: String, to value: String, in tag: XmlTag) -> String {
    let text = text(tag.range)
    guard let range = attribute(name, of: tag)?.range else {
      let ending = isEmpty(tag) ? "/>" : ">"
      return text.dropLast(ending.count) + " \(name)=\"\(value)\"" + ending
    }
    return self.text(tag.range.lowerBound..<range.lowerBound) + value + self.text(range.upperBound..<tag.range.upperBound)
  }

  /// A part in another encoding in UTF-8, without the line that names the encoding.
  private static func inUTF8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let encoding: String.Encoding
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16
    } else if bytes.starts(with: [0x3C, 0]) {
      encoding = .utf16LittleEndian
    } else if bytes.starts(with: [0, 0x3C]) {
      encoding = .utf16BigEndian
    } else {
      let head = String(decoding: bytes.prefix(120), as: UTF8.self).lowercased()
      guard head.hasPrefix("<?xml"), head.contains("encoding="), head.contains("8859-1") else { return bytes }
      encoding = .isoLatin1
    }
    guard var text = String(data: Data(bytes), encoding: encoding) else { return bytes }
    if text.hasPrefix("<?xml"), let end = text.range(of: "?>") { text.removeSubrange(text.startIndex..<end.upperBound) }
    return Array(text.utf8)
  }
}

extension String {
  /// The text between tags, or between the quotes of an attribute.
  var escapedInXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\r": text += "&#13;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      default: text.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }
}
