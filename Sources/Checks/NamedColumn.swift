import Records

/// A column of a form that a rule names, by its key in the form's definition; what number it bears is the form's to
/// say. A column that a sentence always names stands in its wording.
public protocol NamedColumn: CaseIterable, RawRepresentable<String>, TermConvertible {
  /// The key of the form's definition.
  static var form: String { get }
}

extension NamedColumn {
  public var term: Term? { .column(form: Self.form, key: rawValue) }
}

/// Columns (๔) to (๙) of ปค.๕.
enum EvaluationColumn: String, NamedColumn {
  case risk, existingControl, residualRisk, improvement, responsible

  static let form = "pk5"
}

/// Columns (๗), (๙) and (๑๐) of บส.๓.
enum MeasureColumn: String, NamedColumn {
  case responsible, indicator, period

  static let form = "bs3"
}
