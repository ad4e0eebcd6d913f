import ArgumentParser
import Definitions
import ThaiText

/// `--width`, of the commands that say more than a line.
struct WidthOption: ParsableArguments {
  private static let range = 40...1000

  @Option(help: help("report.width"))
  var width: String = "100"

  /// The columns of plain text.
  var columns: Int { Int(thaiDigits: width) ?? 100 }

  func validate() throws {
    guard let columns = Int(thaiDigits: width), Self.range.contains(columns) else {
      throw ValidationError(Wording.embedded(.ofTerminal)("report.width.wrong", ["found": width]))
    }
  }
}
