import Assessment
import Records

/// What a field of a dossier is called: the first words of what `forms/dossier.yaml` says of it.
package struct FieldHeadings: Sendable {
  private let fields: Entries<Phrase>
  private let known: KnownValues
  private let wording: Wording

  package init(_ library: Library) {
    fields = library.fields
    known = library.known
    wording = library.wording(.th)
  }

  /// The heading of the field at a path, in Thai; nil where a dossier has none there.
  func heading(of path: FieldPath) -> String? {
    var shape = Dossier.codec.shape(known)
    var name: String?
    for step in path.steps {
      while case .list(let item) = shape { shape = item }
      switch (step, shape) {
      case (.index, _): continue
      case (.key(let key), .record(let record)):
        guard let property = record.properties.first(where: { $0.key == key }) else { return nil }
        name = record.name + "." + key
        shape = property.shape
      case (.key, .dictionary(_, let value)): shape = value
      case (.key, _): return nil
      }
    }
    return name.flatMap(heading(of:))
  }

  /// The heading of a field by the name under which it is explained, `risk.owner`.
  package func heading(of name: String) -> String? {
    fields[name].map { Self.first(wording.text(of: $0)) }
  }

  /// All that is said of it.
  package func note(of name: String) -> String? { fields[name].map { wording.text(of: $0) } }

  /// The first words of a text, with the number of a form's column that stands before them.
  private static func first(_ text: String) -> String {
    let words = text.unicodeScalars.split(separator: " ", maxSplits: 2).map { String($0) }
    let isNumbered = words.first?.utf8.first == UInt8(ascii: "(")
    return words.prefix(isNumbered ? 2 : 1).joined(separator: " ")
  }
}
