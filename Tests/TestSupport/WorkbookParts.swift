import Foundation
import FoundationXML
import Records

/// What a workbook's file holds, part by part.
package struct WorkbookParts {
  /// The bytes of each part, by its name.
  package let parts: [String: [UInt8]]

  package init(_ path: String) throws {
    let file = try ZipFile(path: path)
    var parts: [String: [UInt8]] = [:]
    for (index, name) in file.names.enumerated() { parts[name] = try file.bytes(of: index) }
    self.parts = parts
  }

  /// The parts that no program could read.
  package var malformed: [String] {
    parts.keys.sorted().filter { name in
      [".xml", ".rels", ".vml"].contains { name.hasSuffix($0) } && elements(of: name) == nil
    }
  }

  /// The elements of a part with their attributes, in their order; nil where it is not well-formed.
  package func elements(of name: String) -> [(name: String, attributes: [String: String])]? {
    guard let bytes = parts[name] else { return nil }
    let parser = XMLParser(data: Data(bytes)), reader = ElementReader()
    parser.delegate = reader
    return parser.parse() ? reader.elements : nil
  }

  /// The values of an attribute in a part.
  package func values(of attribute: String, in name: String) -> [String] {
    (elements(of: name) ?? []).compactMap { $0.attributes[attribute] }
  }
}

private final class ElementReader: NSObject, XMLParserDelegate {
  var elements: [(name: String, attributes: [String: String])] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { elements.append((name, attributes)) }
}
