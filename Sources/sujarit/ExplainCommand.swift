import ArgumentParser
import Reports
import ThaiText

/// `sujarit explain`: what a rule is, with an example that breaks it and one that keeps it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: help("explain.abstract"))

  @Argument(help: help("explain.code"), completion: .ruleCodes)
  var code: String?

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let library = try speaking.library()
    let console = Console(language: speaking.lang)
    guard let code else { return console.say(try library.ruleList(speaking.lang)) }
    guard let text = try library.explanation(of: code.uppercased(), speaking.lang) else {
      let known = try library.explainedRules.map(\.code)
      throw ValidationError(
        library.wording(speaking.lang)(
          "explain.unknown", ["code": code, "nearest": nearest(to: code.uppercased(), in: known) ?? ""]))
    }
    console.say(text)
  }
}
