import Assessment
import Records
import ThaiText

/// No two units share an id or a name, and no unit files its forms twice.
struct DuplicateUnit: Rule {
  static let code = "UNIT-DUPLICATE"

  func findings(in context: CheckContext) -> [Finding] {
    let units = context.dossier.units
    let path = FieldPath.top["units"]
    return repeated(units.map(\.id), key: "id", below: path)
      + repeated(units.map(\.name), key: "name", below: path)
      + repeated(
        context.control.units.map { context.dossier.unitName($0.unit) }, key: "unit", below: .control["units"])
  }

  private func repeated(_ texts: [String], key: String, below path: FieldPath) -> [Finding] {
    var first: [String: Int] = [:]
    return texts.enumerated().compactMap { index, text in
      let place = tolerantKey(text)
      guard let earlier = first[place] else {
        first[place] = index
        return nil
      }
      // The argument's name tells the case.
      return Finding(
        Self.code, .error, at: [path[index][key], path[earlier][key]], [key: text.shortened], found: text)
    }
  }
}
