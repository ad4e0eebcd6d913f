import Foundation
import Records

/// The small complete dossier in which no rule finds anything, to which the examples of rules are changes.
package enum SoundDossier {
  package static func tree() throws(Problems) -> Tree {
    try Tree.read(path: repository.appending(path: "Tests/sound.yaml").path)
  }

  /// The dossier with the values of an example in it: `changes` holds them by path, null for a value to take away.
  package static func changed(by changes: Tree) throws(Problems) -> Tree {
    let sound = try tree()
    guard case .record(let entries, _) = changes else { return sound }
    return entries.reduce(sound) { document, change in
      document.setting(FieldPath(change.key.text), to: change.value.isNull ? nil : change.value)
    }
  }
}
