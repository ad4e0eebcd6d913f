import ArgumentParser
import Definitions
import Foundation
import Records
import Reports

/// `--replace`, of the commands that write a file or a folder.
struct ReplaceOption: ParsableArguments {
  @Flag(help: help("cli.replace"))
  var replace = false
}

extension Console {
  /// Writes a result to a file, whole or not at all, or to standard output where there is none.
  ///
  /// - Parameter isKind: Whether what a file holds is of the kind that is written: such a file is written over, another
  ///   only if it is given up.
  func write(
    _ text: String, to path: String?, replacing option: ReplaceOption, _ library: Library, isKind: ([UInt8]) -> Bool
  ) throws {
    guard let path else { return give(text.hasSuffix("\n") ? String(text.dropLast()) : text) }
    try write(Array(text.utf8), to: path, replacing: option, library, isKind: isKind)
  }

  /// The same of what is no text, and always goes to a file.
  ///
  /// - Parameter isTold: Whether the path is given as the result.
  func write(
    _ bytes: [UInt8], to path: String, replacing option: ReplaceOption, _ library: Library, isTold: Bool = true,
    isKind: ([UInt8]) -> Bool
  ) throws {
    do {
      if !option.replace, let old = Self.contents(of: path), old != bytes, !isKind(old) {
        throw Problem(WritingProblem.otherKind(), at: Place(file: path, mark: nil))
      }
      if try WholeFile.write(bytes, to: path), isTold { give(path) }
    } catch let problem as Problem {
      show(problem, library)
      throw Exit.unusable
    }
  }

  /// What a file holds; nil where there is none, and where it is empty, a device or a pipe.
  private static func contents(of path: String) -> [UInt8]? {
    guard case .file(let file)? = try? Destination(path), let bytes = try? OpenFile(file, O_RDONLY).read() else { return nil }
    return bytes.isEmpty ? nil : bytes
  }
}
