import ArgumentParser
import Records
import Reports

/// `sujarit forms`: the forms that the program knows, and the check of definitions.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "forms", abstract: help("forms.abstract"))

  @Option(help: help("forms.check"), completion: .directory)
  var check: String?

  @OptionGroup var width: WidthOption

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    let console = Console(language: speaking.lang)
    if let check {
      var options = speaking
      options.formsFolder = check
      let library = try options.library()
      do throws(Problems) {
        _ = try library.matrices
        _ = try library.explainedRules
        _ = try library.documentWords
      } catch {
        console.show(error, library)
        throw Exit.unusable
      }
      console.say(library.wording(speaking.lang)("forms.sound", ["count": String(library.forms.count)]))
      return
    }
    let library = try speaking.library()
    console.say(try library.listing(speaking.lang, width: width.columns))
  }
}
