import ArgumentParser
import Definitions
import Foundation
import Reports

/// What a shell offers for values that the definitions name. Asked for only when the user presses the key.
extension CompletionKind {
  /// The codes of rules.
  static let ruleCodes = names { library in
    (try? library.explainedRules.map(\.code)) ?? []
  }

  /// The keys of forms, one after another with commas between.
  static let formKeys = CompletionKind.custom { _, _, prefix in
    guard let library = try? Library(folder: nil) else { return [] }
    let before = prefix.lastIndex(of: ",").map { String(prefix[...$0]) } ?? ""
    return library.forms.map { before + $0.key }
  }

  /// The keys of matrices, and the files that may hold one.
  static let matrices = names { library in
    let files = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    return library.matrixKeys + files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
  }

  /// The keys of templates of projects.
  static let templateKeys = names { library in
    (try? library.projectTemplates.map(\.key)) ?? []
  }

  static let typefaces = names { $0.typefaceNames.map(\.key) }

  static let agencyKinds = names { $0.agencyKindWords }

  private static func names(_ names: @escaping @Sendable (Library) -> [String]) -> CompletionKind {
    .custom { _, _, _ in (try? Library(folder: nil)).map(names) ?? [] }
  }
}
