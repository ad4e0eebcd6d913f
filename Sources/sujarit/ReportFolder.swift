import Assessment
import Definitions
import Entry
import Records
import Reports

/// Where the report of a dossier goes.
enum ReportFolder: Sendable {
  case folder(String)
  /// Nowhere: the folder of its name is another dossier's.
  case taken(Problem)

  /// The place of each dossier below a folder.
  ///
  /// - Parameter pattern: How the folders are named; where there is none, a single report goes into `out` itself.
  static func all(of files: [String], below out: String, by pattern: ReportName?, _ library: Library) -> [ReportFolder] {
    guard files.count > 1 || pattern != nil else { return files.map { _ in .folder(out) } }
    var owners: [String: String] = [:]
    return files.map { file in
      guard let name = name(of: file, by: pattern, library) else { return .folder(out) }
      guard owners[name] == nil, !name.isEmpty else { return .taken(ReportName.taken(name, by: owners[name], file)) }
      owners[name] = file
      return .folder(out + "/" + name)
    }
  }

  /// Nil for a dossier that cannot be read, which is told so when its turn comes.
  private static func name(of file: String, by pattern: ReportName?, _ library: Library) -> String? {
    guard let pattern else { return ReportName.usual(of: file) }
    guard pattern.asksDossier else { return pattern.name(of: file, nil) }
    return (try? DossierFile.read(file, library)).map { pattern.name(of: file, $0.dossier) }
  }
}
