import Foundation
import ThaiText

/// Names of files and folders that are made of texts.
enum FileName {
  /// The bytes of UTF-8 that a name may have (NAME_MAX); Thai takes three a letter.
  static let limit = 255

  /// A text as the name of one file: nothing in it leads elsewhere, hides the file or drives a terminal, and it is no
  /// longer than the system allows.
  ///
  /// - Parameter ending: What the name ends with, as `.xlsx`.
  static func of(_ text: String, ending: String = "") -> String {
    var name = String(String.UnicodeScalarView(text.inTerminalLine.unicodeScalars.map { $0 == "/" ? "-" : $0 }))
    while let first = name.first, first == "." || first == " " { name.removeFirst() }
    while let last = name.last, last == " " { name.removeLast() }
    return shortened(name.isEmpty ? "-" : name, to: limit - ending.utf8.count) + ending
  }

  /// A name within the limit: a longer one ends after a letter with its marks, with a number of the whole.
  static func shortened(_ name: String, to limit: Int = limit) -> String {
    guard name.utf8.count > limit else { return name }
    let digits = String(tolerantHash(name), radix: 16).zeroPadded(to: 16)
    let tail = "~" + digits.suffix(8)
    var head = name
    while head.utf8.count + tail.utf8.count > limit { head.removeLast() }
    return head + tail
  }
}
