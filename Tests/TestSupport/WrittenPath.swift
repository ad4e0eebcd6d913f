import Records

extension FieldPath {
  /// Reads a path as `description` writes it, for example `internalControl.evaluation.missions[1].risks[2].due`.
  package init(_ text: String) {
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
    self.init(steps: steps)
  }
}
