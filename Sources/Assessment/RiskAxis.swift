/// One of the two axes of a risk matrix; its name is the key under which a matrix's file has its scale.
public enum RiskAxis: String, CaseIterable, Sendable {
  /// How likely an event is (โอกาส).
  case likelihood
  /// How much an event would harm (ผลกระทบ).
  case impact
}
