import Records
import Synchronization

/// The forms of `forms/`, those of a folder read when they are asked for.
final class FormShelf: Sendable {
  private struct Known {
    var byFolder: [String: [FormDefinition]] = [:]
    var all: [FormDefinition]?
  }

  private let files: FormFiles
  private let folders: [String]
  private let house: HouseStyle
  private let known: Mutex<Known>

  /// - Parameters:
  ///   - folders: Those that have forms, in the order in which they are listed.
  ///   - house: By which they are ordered.
  ///   - read: Those that are read already, by their folder.
  init(_ files: FormFiles, _ folders: [String], _ house: HouseStyle, read: [String: [FormDefinition]]) {
    known = Mutex(Known(byFolder: read.mapValues(house.ordered)))
    self.files = files
    self.folders = folders
    self.house = house
  }

  var all: [FormDefinition] {
    if let all = known.withLock({ $0.all }) { return all }
    let all = folders.flatMap(forms)
    known.withLock { $0.all = all }
    return all
  }

  func forms(in folder: String) -> [FormDefinition] {
    if let forms = known.withLock({ $0.byFolder[folder] }) { return forms }
    // Only the program's own are read here, which its tests check.
    var forms: [FormDefinition] = []
    for file in (try? files.trees(folder)) ?? [] {
      forms += (try? FormDefinition.codec.value(of: file.tree, file: file.name))?.value.forms ?? []
    }
    let ordered = house.ordered(forms)
    known.withLock { $0.byFolder[folder] = ordered }
    return ordered
  }
}
