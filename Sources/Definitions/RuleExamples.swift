import Assessment
import Records

extension RuleWording {
  /// A document with the values of an example in it: `changes` holds them by path, null for a value to take away.
  public static func changed(_ document: Tree, by changes: Tree) -> Tree {
    guard case .record(let entries, _) = changes else { return document }
    return entries.reduce(document) { document, change in
      document.setting(FieldPath(change.key.text), to: change.value.isNull ? nil : change.value)
    }
  }
}

extension Library {
  /// The small complete dossier in which no rule finds anything, to which the examples of rules are changes.
  ///
  /// - Throws: `Problems` where the file in the program cannot be read, which a test rules out.
  public func soundDossier() throws(Problems) -> Tree {
    try FormFiles(folder: nil).trees("sound.yaml").first?.tree ?? .record([], nil)
  }

  /// The sound dossier with the changes of an example, as it would be read from a file.
  ///
  /// - Throws: `Problems` where the changes make it unreadable, which a test rules out.
  public func example(_ changes: Tree) throws(Problems) -> Dossier {
    let tree = RuleWording.changed(try soundDossier(), by: changes)
    return try Dossier.codec.value(of: tree, file: "forms/sound.yaml", known: known).value.linked()
  }
}
