import Checks

/// What the sections of a dossier bring along, by which definitions are loaded and checked.
package struct Registry: Sendable {
  /// The folders of forms below `forms/`, in the order in which these are listed, for example `control/`.
  package var formFolders: [String]
  /// The facts that forms may name; what they say does not matter.
  package var vocabulary: any FactSource
  package var rules: RuleSet

  package init(formFolders: [String], vocabulary: any FactSource, rules: RuleSet) {
    self.formFolders = formFolders
    self.vocabulary = vocabulary
    self.rules = rules
  }
}
