import Assessment
import Foundation
import Records
import ThaiText

/// How the folder of a report is named: by its dossier alone, so that the name is the same whatever else is reported.
public struct ReportName: Sendable {
  /// What a pattern may name, each in braces.
  public static let facts = ["agency", "district", "file", "folder", "kind", "province", "year"]

  private let pattern: String

  /// - Parameter pattern: For example `{agency}-{year}`; `/` makes folders within folders.
  public init(_ pattern: String) { self.pattern = pattern }

  /// The names in braces that are no facts, and braces that stand alone.
  public var unknown: [String] {
    parts.compactMap { part in
      switch part {
      case .text(let text): text.contains("{") || text.contains("}") ? text : nil
      case .fact(let name): Self.facts.contains(name) ? nil : "{\(name)}"
      }
    }
  }

  /// Whether a name can be told only when the dossier has been read.
  public var asksDossier: Bool { parts.contains { if case .fact(let name) = $0 { !["file", "folder"].contains(name) } else { false } } }

  /// The name for a dossier.
  ///
  /// - Parameter dossier: Nil where the pattern does not ask for it.
  public func name(of path: String, _ dossier: Dossier?) -> String {
    let whole = parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let name): Self.fact(name, path, dossier).replacing("/", with: "-")
      }
    }.joined()
    return whole.split(separator: "/").map { FileName.of(String($0)) }.joined(separator: "/")
  }

  /// The name of a report whose user gave no pattern: that of its file; of a `dossier`, as most are called, that of its
  /// folder as well.
  public static func usual(of path: String) -> String {
    let file = fact("file", path, nil), folder = fact("folder", path, nil)
    return FileName.of(file == "dossier" && !folder.isEmpty ? folder + "-" + file : file)
  }

  private static func fact(_ name: String, _ path: String, _ dossier: Dossier?) -> String {
    let agency = dossier?.agency
    switch name {
    case "file": return path == "-" ? "stdin" : URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    case "folder":
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
      return folder == "/" || path == "-" ? "" : folder
    case "agency": return agency?.name ?? ""
    case "district": return agency?.district ?? ""
    case "kind": return agency?.kind.words.first ?? agency?.kind.key ?? ""
    case "province": return agency?.province ?? ""
    case "year": return dossier.map { String($0.year.buddhistYear) } ?? ""
    default: return ""
    }
  }

  /// That the folder of a name is another dossier's.
  ///
  /// - Parameter owner: The other dossier's file; nil where the pattern gives no name at all.
  public static func taken(_ name: String, by owner: String?, _ path: String) -> Problem {
    let statement = WritingProblem.name(Verbatim(name), owner.map(Verbatim.init), Verbatim("{folder}-{file}"))
    return Problem(statement, at: Place(file: FileBytes.name(of: path), mark: nil))
  }

  private enum Part {
    case text(String)
    case fact(String)
  }

  private var parts: [Part] {
    var parts: [Part] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.fact(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }
}
