import Assessment
import Records
import ThaiText

/// No two units share an id or a name, and no unit files its forms twice.
struct DuplicateUnit: Rule {
  static let code = "UNIT-DUPLICATE"
  static let id = Sentence("id", Parameter<String>("id"))
  static let name = Sentence("name", Parameter<String>("name"))
  static let forms = Sentence("forms", Parameter<String>("unit"))
  static let sentences = [id.declared, name.declared, forms.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let units = context.dossier.units
    let path = FieldPath.top["units"]
    let filed = context.control.units.map { context.dossier.unit($0.unit)?.id ?? $0.unit }
    return repeated(units.map(\.id), key: "id", below: path) { Self.id($0) }
      + repeated(units.map(\.name), key: "name", below: path) { Self.name($0) }
      + repeated(filed, key: "unit", below: .control["units"]) { Self.forms(context.dossier.unitName($0)) }
  }

  private func repeated(
    _ texts: [String], key: String, below path: FieldPath, _ statement: (String) -> Statement
  ) -> [Finding] {
    var first: [UInt64: Int] = [:]
    return texts.enumerated().compactMap { index, text in
      let place = tolerantHash(text)
      guard let earlier = first[place] else {
        first[place] = index
        return nil
      }
      return Finding(Self.code, .error, at: [path[index][key], path[earlier][key]], statement(text), found: text)
    }
  }
}
