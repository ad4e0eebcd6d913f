import Records

/// A typeface that an agency's workbooks are set in (แบบอักษร), by its name: TH SarabunPSK, TH Sarabun New, TH SarabunIT๙.
///
/// Which there are, `forms/typefaces.yaml` says.
public struct TypefaceName: NamedValue, Hashable {
  public var key: String
  /// None: the name is the key.
  public var words: [String] { [] }

  public init(key: String) { self.key = key }
}
