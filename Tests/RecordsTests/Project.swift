import Records
import ThaiText

/// A project of an anti-corruption plan: a record with one field of every kind that a dossier has.
struct Project: Equatable, Sendable {
  enum Kind: String, CaseIterable, Sendable { case training, purchase }
  enum Step: String, CaseIterable, Sendable {
    case plan = "1.1"
    case result = "1.2"
  }

  struct Officer: Equatable, Sendable {
    var position: String
    var phone: String?

    static let codec = record(
      "officer", shorthand: "position", Officer.init,
      field("position", \.position, .text),
      field(optional: "phone", \.phone, .text))
  }

  var name: String
  var year: Int?
  var isOpen: Bool
  var due: Day?
  var kind: Kind?
  var units: [String]
  var steps: [Step: String]
  var head: Officer?

  static let codec = record(
    "project", Project.init,
    field("name", \.name, .text),
    field(optional: "year", \.year, .integer(2500...2699)),
    field("open", \.isOpen, .boolean, or: true),
    field(optional: "due", \.due, .day),
    field(optional: "kind", \.kind, .choice),
    field("units", \.units, .list(.text), or: []),
    field("steps", \.steps, .dictionary(.text), or: [:]),
    field(optional: "head", \.head, Officer.codec))
}

/// The project that a text describes.
func project(_ text: String, file: String = "plan.yaml") throws(Problems) -> Project {
  try Project.codec.value(of: Tree.read(bytes: Array(text.utf8), file: file), file: file).value
}

/// What is wrong with a text, a line each: `line:column CODE path`, a missing place as `-`.
func problems(_ text: String, file: String = "plan.yaml") -> [String] {
  problems(Array(text.utf8), file: file)
}

func problems(_ bytes: [UInt8], file: String = "plan.yaml") -> [String] {
  do throws(Problems) {
    return try Project.codec.value(of: Tree.read(bytes: bytes, file: file), file: file).warnings.map(line)
  } catch {
    return error.all.map(line)
  }
}

private func line(_ problem: Problem) -> String {
  let place = problem.place.mark.map { "\($0.line):\($0.column)" } ?? "-"
  let path = problem.path.description
  return [place, problem.code, path].filter { !$0.isEmpty }.joined(separator: " ")
}

/// What the first problem of a text states.
func statement(_ text: String) -> Statement? {
  do throws(Problems) {
    return try Project.codec.value(of: Tree.read(bytes: Array(text.utf8), file: "plan.yaml"), file: "plan.yaml")
      .warnings.first?.statement
  } catch {
    return error.all.first?.statement
  }
}
