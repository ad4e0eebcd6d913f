/// The way from the top of a document to one value in it: keys of records and places in lists.
///
///     FieldPath.top["internalControl"]["missions"][0]
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step of the way.
  public enum Step: Hashable, Sendable {
    case key(String)
    /// A place in a list, from 0.
    case index(Int)
  }

  public var steps: [Step]

  public static let top = FieldPath(steps: [])

  public init(steps: [Step]) { self.steps = steps }

  public subscript(key: String) -> FieldPath { FieldPath(steps: steps + [.key(key)]) }
  public subscript(index: Int) -> FieldPath { FieldPath(steps: steps + [.index(index)]) }

  /// As a person would write it, places counted from 1: `internalControl.missions[1]`.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index + 1)]"
      }
    }
    return text
  }
}

extension FieldPath {
  /// Reads a path as `description` writes it, for example `internalControl.evaluation.missions[1].risks[2].due`.
  public init(_ text: String) {
    var steps: [Step] = []
    var key = ""
    func end() {
      // The principles' keys hold a full stop themselves: `1.1`.
      if case .key(let last) = steps.last, last.allSatisfy(\.isNumber), key.allSatisfy(\.isNumber), !key.isEmpty {
        steps[steps.count - 1] = .key(last + "." + key)
      } else if !key.isEmpty {
        steps.append(.key(key))
      }
      key = ""
    }
    for part in text.split(separator: ".", omittingEmptySubsequences: true) {
      for piece in part.split(separator: "[", omittingEmptySubsequences: true) {
        if piece.hasSuffix("]"), let number = Int(piece.dropLast()) {
          steps.append(.index(number - 1))
        } else {
          key = String(piece)
          end()
        }
      }
    }
    self.steps = steps
  }
}
