import Foundation
import Records
import ThaiText

/// The archive of a workbook: its parts by their names, read as XML within limits.
final class WorkbookPackage {
  /// How messages name the file.
  let file: String
  private let zip: ZipFile
  private let entries: [ZipDirectory.Entry]
  /// The number of each part's entry, by its name as names are compared.
  private let parts: [String: Int]
  /// What was unpacked of each entry.
  private var unpacked: [Int: Int] = [:]

  init(_ bytes: [UInt8], file: String) throws(Problem) {
    self.file = file
    func problem(_ statement: Statement) -> Problem { Problem(statement, at: Place(file: file, mark: nil)) }
    if let statement = FileKind.problem(bytes) { throw problem(statement) }
    do throws(ZipDirectory.Fault) {
      entries = try ZipDirectory(bytes, limit: WorkbookLimits.parts).entries
    } catch {
      throw problem(error.statement)
    }
    do throws(ZipFile.Failure) { zip = try ZipFile(bytes: bytes) } catch {
      throw problem(WorkbookProblem.archive(Verbatim(error.reason)))
    }
    guard zip.names.count == entries.count else { throw problem(WorkbookProblem.archive(nil)) }
    var parts: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let name = String(decoding: entry.name, as: UTF8.self), compared = Self.compared(name)
      guard Self.isPartName(compared) else { throw problem(WorkbookProblem.partName(Verbatim(name))) }
      if entry.unpacked > 1 << 20, entry.unpacked / max(1, entry.packed) > WorkbookLimits.ratio {
        throw problem(
          WorkbookProblem.ratio(Verbatim(name), entry.unpacked / max(1, entry.packed), WorkbookLimits.ratio))
      }
      // A folder.
      if compared.hasSuffix("/") { continue }
      guard parts.updateValue(index, forKey: compared) == nil else {
        throw problem(WorkbookProblem.partTwice(Verbatim(name)))
      }
    }
    self.parts = parts
  }

  /// A name as names of parts are compared: without regard to the case of letters; some programs write backslashes.
  static func compared(_ name: String) -> String { name.replacing("\\", with: "/").lowercased() }

  /// Whether a name stays within the archive.
  private static func isPartName(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..") && !name.dropFirst().hasPrefix(":")
  }

  func has(_ part: String) -> Bool { index(of: part) != nil }

  /// How many bytes a part says that it has unpacked; 0 where there is none.
  func size(of part: String) -> Int { index(of: part).map { entries[$0].unpacked } ?? 0 }

  /// Whether any part's name is as asked.
  func has(where isAsked: (String) -> Bool) -> Bool { parts.keys.contains(where: isAsked) }

  private func index(of part: String) -> Int? {
    let name = Self.compared(part)
    return parts[name] ?? name.removingPercentEncoding.flatMap { parts[$0] }
  }

  func problem(_ statement: Statement, in cell: CellPlace? = nil) -> Problem {
    Problem(statement, at: Place(file: file, mark: nil, cell: cell))
  }

  /// The beginning of a part that is no XML; empty where there is none.
  func text(_ part: String) -> String {
    guard let index = index(of: part), entries[index].unpacked <= 1_000, let bytes = try? zip.bytes(of: index) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a part stands in the archive; nil where there is none.
  func entry(of part: String) -> Int? { index(of: part) }

  /// All bytes of a part that was read as XML before; none where there is none.
  func bytes(of part: String) throws(Problem) -> [UInt8] {
    guard let index = index(of: part), entries[index].unpacked <= WorkbookLimits.unpacked else { return [] }
    do throws(ZipFile.Failure) { return try zip.bytes(of: index) } catch {
      throw problem(WorkbookProblem.part(Verbatim(part), Verbatim(error.reason)))
    }
  }

  /// Reads a part as XML.
  ///
  /// - Parameter limit: The most bytes that it may have unpacked.
  func parse<Handler: XmlHandler>(
    _ part: String, into handler: inout Handler, limit: Int = WorkbookLimits.list
  ) throws(Problem) {
    guard let index = index(of: part) else { throw problem(WorkbookProblem.partMissing(Verbatim(part))) }
    let entry = entries[index], others = unpacked.reduce(0) { $1.key == index ? $0 : $0 + $1.value }
    let most = min(limit, WorkbookLimits.unpacked - others)
    func tooLarge(_ size: Int) -> Problem {
      problem(WorkbookProblem.size(Verbatim(part), (size + others) >> 20, min(limit, WorkbookLimits.unpacked) >> 20))
    }
    if entry.isEncrypted { throw problem(WorkbookProblem.encrypted()) }
    guard entry.method == 0 || entry.method == 8 else {
      throw problem(WorkbookProblem.part(Verbatim(part), Verbatim("compression \(entry.method)")))
    }
    guard entry.unpacked <= most else { throw tooLarge(entry.unpacked) }
    var size = 0
    let fault = withUnsafeMutablePointer(to: &handler) { handler -> Problem? in
      guard var parser = LibExpat(handler) else { return self.problem(WorkbookProblem.archive(nil)) }
      var fault: Problem?
      do throws(ZipFile.Failure) {
        try zip.read(index, room: { parser.room() }) { count in
          size += count
          guard size <= most else {
            fault = tooLarge(size)
            return false
          }
          // What is no XML is read to its end, as libzip looks at the checksum there: the file is damaged then.
          if fault != nil { return true }
          do throws(XmlFault) { return try parser.parse(count) } catch {
            fault = self.problem(error.statement(part))
            guard case .syntax = error else { return false }
            return true
          }
        }
      } catch {
        fault = self.problem(WorkbookProblem.part(Verbatim(part), Verbatim(error.reason)))
      }
      return fault
    }
    unpacked[index] = size
    if let fault { throw fault }
  }
}

extension ZipDirectory.Fault {
  fileprivate var statement: Statement {
    func text(_ name: [UInt8]) -> Verbatim { Verbatim(String(decoding: name, as: UTF8.self)) }
    switch self {
    case .damaged: return WorkbookProblem.archive(nil)
    case .entry(let name): return WorkbookProblem.archive(text(name))
    case .tooMany(let count): return WorkbookProblem.parts(count, WorkbookLimits.parts)
    case .overlap(let name): return WorkbookProblem.overlap(text(name))
    }
  }
}

extension XmlFault {
  fileprivate func statement(_ part: String) -> Statement {
    let part = Verbatim(part)
    switch self {
    case .documentType: return WorkbookProblem.documentType(part)
    case .depth: return WorkbookProblem.depth(part, LibExpat.deepest)
    case .tag: return WorkbookProblem.tag(part, LibExpat.longestTag)
    case .elements: return WorkbookProblem.elements(part, LibExpat.mostElements)
    case .names: return WorkbookProblem.names(part, LibExpat.mostNames)
    case .syntax(let reason, let line): return WorkbookProblem.xml(part, line, Verbatim(reason))
    }
  }
}
