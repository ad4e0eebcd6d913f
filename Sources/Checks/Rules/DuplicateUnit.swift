import Assessment
import Records
import ThaiText

/// No two units share an id or a name, and no unit files its forms twice.
struct DuplicateUnit: Rule {
  static let code = "UNIT-DUPLICATE"

  func findings(in context: CheckContext) -> [Finding] {
    let units = context.dossier.units
    let path = FieldPath.top["units"]
    let filed = context.control.units.map { context.dossier.unit($0.unit)?.id ?? $0.unit }
    return repeated(units.map(\.id), key: "id", below: path)
      + repeated(units.map(\.name), key: "name", below: path)
      + repeated(filed, key: "unit", below: .control["units"], shown: context.dossier.unitName)
  }

  private func repeated(
    _ texts: [String], key: String, below path: FieldPath, shown: (String) -> String = { $0 }
  ) -> [Finding] {
    var first: [UInt64: Int] = [:]
    return texts.enumerated().compactMap { index, text in
      let place = tolerantHash(text)
      guard let earlier = first[place] else {
        first[place] = index
        return nil
      }
      // The argument's name tells the case.
      return Finding(
        Self.code, .error, at: [path[index][key], path[earlier][key]], [key: shown(text).shortened], found: text)
    }
  }
}
