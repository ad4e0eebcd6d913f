import Foundation

/// The namespaces that a workbook's parts are written in, of the transitional and of the Strict form of ISO/IEC 29500.
enum XmlSpace: UInt8 {
  /// Cells, sheets, styles: SpreadsheetML.
  case main
  /// WordprocessingML.
  case word
  /// The attributes that name a relationship.
  case relation
  /// The parts that list relationships.
  case relations
  /// The part that lists the kinds of parts.
  case contentTypes
  case xml
  /// Of no namespace, as most attributes are.
  case none
  case other

  fileprivate init(_ name: UnsafePointer<CChar>, _ length: Int) {
    let names: [(StaticString, XmlSpace)] = [
      ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .main),
      ("http://purl.oclc.org/ooxml/spreadsheetml/main", .main),
      ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", .word),
      ("http://purl.oclc.org/ooxml/wordprocessingml/main", .word),
      ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relation),
      ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relation),
      ("http://schemas.openxmlformats.org/package/2006/relationships", .relations),
      ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
      ("http://www.w3.org/XML/1998/namespace", .xml),
    ]
    self = names.first { $0.0.utf8CodeUnitCount == length && memcmp($0.0.utf8Start, name, length) == 0 }?.1 ?? .other
  }
}

/// The name of an element or an attribute. It is valid only while the handler is told of it.
struct XmlName {
  let space: XmlSpace
  /// The name within its namespace, ended by a NUL.
  let local: UnsafePointer<CChar>

  func isNamed(_ name: StaticString) -> Bool {
    strcmp(local, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  /// Whether it is one letter.
  @inline(__always)
  func isLetter(_ letter: Unicode.Scalar) -> Bool { UInt8(bitPattern: local[0]) == letter.value && local[1] == 0 }

  var text: String { String(cString: local) }
}

/// Takes apart names as expat writes them, the namespace before a separator. Most elements are of the same namespace as
/// the one before.
struct XmlSpaces {
  /// What no namespace can hold.
  static let separator: UInt8 = 0x0A

  private var last: [CChar] = []
  private var lastSpace = XmlSpace.none

  mutating func name(_ name: UnsafePointer<CChar>) -> XmlName {
    let count = last.count
    if count > 0, strncmp(name, last, count) == 0 { return XmlName(space: lastSpace, local: name + count) }
    guard let end = strchr(name, Int32(Self.separator)) else { return XmlName(space: .none, local: name) }
    let length = UnsafePointer(end) - name
    last = Array(UnsafeBufferPointer(start: name, count: length + 1))
    lastSpace = XmlSpace(name, length)
    return XmlName(space: lastSpace, local: name + length + 1)
  }
}

/// The attributes of an element: names and values by turns. They are valid only while the handler is told of them.
struct XmlAttributes: Sequence, IteratorProtocol {
  private var rest: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ first: UnsafeMutablePointer<UnsafePointer<CChar>?>) { rest = first }

  /// An attribute of no namespace, or one whose namespace stands before its name, as expat writes it.
  mutating func next() -> (name: UnsafePointer<CChar>, value: UnsafePointer<CChar>)? {
    guard let name = rest[0], let value = rest[1] else { return nil }
    rest += 2
    return (name, value)
  }

  /// The value of an attribute.
  func value(_ name: StaticString, in space: XmlSpace = .none) -> UnsafePointer<CChar>? {
    var spaces = XmlSpaces()
    for attribute in self {
      let found = spaces.name(attribute.name)
      if found.space == space, found.isNamed(name) { return attribute.value }
    }
    return nil
  }

  func text(_ name: StaticString, in space: XmlSpace = .none) -> String? { value(name, in: space).map { String(cString: $0) } }

  /// A truth value, as `xsd:boolean` writes it.
  func truth(_ name: StaticString) -> Bool { value(name).map(\.isTrue) ?? false }
}

extension UnsafePointer<CChar> {
  /// Whether a value says yes, as `xsd:boolean` does.
  var isTrue: Bool { strcmp(self, "1") == 0 || strcmp(self, "true") == 0 || strcmp(self, "on") == 0 }

  /// A whole number of digits only, nil for anything else and for one above 2 billion.
  var number: Int? {
    var number = 0, digits = self
    guard digits.pointee != 0 else { return nil }
    while digits.pointee != 0 {
      let digit = Int(digits.pointee) - 0x30
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
      guard number < 2_000_000_000 else { return nil }
      digits += 1
    }
    return number
  }
}
