import ArgumentParser
import Assessment
import Definitions
import ThaiText

/// `--typeface`, of the commands that write workbooks.
struct TypefaceOption: ParsableArguments {
  @Option(help: help("report.typeface"), completion: .typefaces)
  var typeface: String?

  /// The typeface that was asked for, which must be one that there is.
  func name(in library: Library, _ language: Language) throws -> TypefaceName? {
    guard let typeface else { return nil }
    let known = library.typefaceNames, names = known.map(\.key)
    if let name = known.first(where: { tolerantKey($0.key) == tolerantKey(typeface) }) { return name }
    throw ValidationError(
      Wording.embedded(language)(
        "report.typeface.unknown",
        ["found": typeface, "nearest": nearest(to: typeface, in: names) ?? "", "known": names.joined(separator: ", ")]))
  }
}
