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

  public subscript(key: String) -> FieldPath { going(.key(key)) }
  public subscript(index: Int) -> FieldPath { going(.index(index)) }

  private func going(_ step: Step) -> FieldPath {
    var steps: [Step] = []
    steps.reserveCapacity(self.steps.count + 1)
    steps += self.steps
    steps.append(step)
    return FieldPath(steps: steps)
  }

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
