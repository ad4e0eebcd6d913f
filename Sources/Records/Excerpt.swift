import ThaiText

/// The line of a text in which something is wrong, with the place in it.
public struct Excerpt: Hashable, Sendable {
  /// The line as it stands, without its end.
  public var line: String
  /// The place, in characters (Unicode scalars) from 1.
  public var column: Int

  /// The line and, below it, a caret under the place. Nothing in it drives a terminal.
  ///
  /// - Parameter width: The columns that the line may take; of a longer one, what stands around the place is shown.
  package func shown(width: Int = 76) -> [String] {
    let line = line.replacing("\t", with: "→")
    let scalars = line.unicodeScalars
    let place = scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
    // A vowel or tone mark is shown with its letter.
    let cluster = line.indices.last { $0 <= place } ?? line.startIndex
    let start = place == scalars.endIndex ? place : cluster
    var before = String(line[..<start]).inTerminalLine
    var after = String(line[start...]).inTerminalLine
    if displayWidth(of: before) > width / 2 {
      before = "…" + String(fitting(before.reversed(), width / 2 - 1).reversed())
    }
    let room = width - displayWidth(of: before)
    if displayWidth(of: after) > room {
      after = String(fitting(after, room - 1)) + "…"
    }
    return [before + after, String(repeating: " ", count: displayWidth(of: before)) + "^"]
  }

  /// As many of the first characters as the columns hold. Each is measured once: a line may have millions.
  private func fitting(_ characters: some Sequence<Character>, _ columns: Int) -> [Character] {
    var used = 0
    return Array(characters.prefix {
      used += displayWidth(of: String($0))
      return used <= columns
    })
  }
}
