import Assessment
import Records

/// An order of appointment has its number and its day.
struct UndatedOrder: Rule {
  static let code = "ITA-ORDER"
  static let number = Sentence("number")
  static let date = Sentence("date")
  static let sentences = [number.declared, date.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let order = context.dossier.integrity?.order else { return [] }
    let path = FieldPath.integrity["order"]
    return (order.number == nil ? [Finding(Self.code, .warning, at: [path["number"]], Self.number())] : [])
      + (order.date == nil ? [Finding(Self.code, .warning, at: [path["date"]], Self.date())] : [])
  }
}
