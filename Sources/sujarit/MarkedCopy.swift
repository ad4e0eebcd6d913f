import Definitions
import Entry
import Records

extension Console {
  /// Writes a workbook with what was found in it marked.
  func mark(
    _ workbook: String, _ messages: [Message], to path: String, replacing option: ReplaceOption, _ library: Library
  ) throws {
    do {
      let bytes = try MarkedEntry.bytes(workbook, messages, library.wording(language))
      // What was marked may have been filled in since.
      try write(bytes, to: path, replacing: option, library, isTold: false) { _ in false }
    } catch let problems as Problems {
      show(problems, library)
      throw Exit.unusable
    }
  }
}
