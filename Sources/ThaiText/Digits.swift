/// Which digits a text is written with.
public enum DigitStyle: String, Sendable, CaseIterable {
  /// ๐ ๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙
  case thai
  /// 0 1 2 3 4 5 6 7 8 9
  case arabic
}
