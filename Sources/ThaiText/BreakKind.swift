/// How willingly a line ends before a scalar; a later case is a better place.
enum BreakKind: UInt8, Sendable {
  /// Never: inside a cluster.
  case never
  /// Only where nothing else fits: before closing punctuation, after an opening one.
  case lastResort
  /// In an emergency: between clusters of a word that is wider than the line.
  case cluster
  /// In an emergency, before `cluster`: after / - ? & = of an address or a number, and the comma of a list without blanks.
  case soft
  /// Between words.
  case word
}
