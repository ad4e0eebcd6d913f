import Assessment
import Definitions
import Records

/// What one unit handed in: a dossier, of which it filled in its part.
package struct HandIn: Sendable {
  /// As messages name the file.
  package let file: String
  /// As it was filled in, without what its parts take from each other.
  package let dossier: Dossier
  /// The unit that the workbook was given out to; nil where it was given out to nobody in particular.
  package let unit: Unit?
  /// What was found while it was read.
  package let warnings: [Problem]
  let tree: Tree
  let sheets: [String]
  /// The keys of the sheets that its workbook was made with; nil of a text, and of a workbook that does not say them.
  var sheetKeys: Set<String>?

  /// Who handed it in, as messages name it.
  package var name: String { unit?.name ?? file }

  func place(of path: FieldPath) -> Place { Place(file: file, mark: tree.mark(at: path), sheets: sheets) }
}

extension HandIn {
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - target: Where the whole goes, from whose folder a matrix of the agency's own then counts.
  /// - Throws: `Problems`, all of them, with their places.
  package init(_ path: String, to target: String, _ library: Library) throws(Problems) {
    let document = try EntryDocument(path, library)
    let read = try document.dossier(library.known)
    self.init(
      file: FileBytes.name(of: path), dossier: read.dossier.moved(from: path, to: target),
      unit: document.unit.flatMap(read.dossier.unit), warnings: read.warnings, tree: document.tree, sheets: document.sheets,
      sheetKeys: document.sheetKeys)
  }
}
