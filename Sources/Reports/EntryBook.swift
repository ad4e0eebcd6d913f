import Assessment
import Definitions
import Entry
import Foundation
import Records
import Sheets
import ThaiText

/// Writes entry workbooks.
public struct EntryBook {
  private let entry: Entry
  private let press: Press

  /// - Throws: `Problems` where a definition cannot be used, `WordBreakerError` where ICU's rules for Thai are missing.
  public init(_ library: Library) throws {
    entry = try Entry(library)
    press = try Press(library, ReportOptions(language: .th, asOf: Day(number: 0)))
  }

  /// The workbook of a dossier, as far as it is known. The same dossier gives the same bytes.
  ///
  /// - Parameters:
  ///   - unit: The unit that fills in its own part of it; nil for the agency.
  ///   - path: Where the workbook goes, from whose folder a matrix of the agency's own counts.
  /// - Throws: `Problems` where it cannot be written.
  public func bytes(of dossier: Dossier, for unit: Assessment.Unit? = nil, at path: String) throws(Problems) -> [UInt8] {
    try bytes(of: dossier, unit, entry.sheets(dossier, for: unit, at: path))
  }

  /// The workbook of what was put together of several, with what they contradict each other in.
  ///
  /// - Throws: `Problems` where it cannot be written.
  package func bytes(of merge: Merge, at path: String) throws(Problems) -> [UInt8] {
    try bytes(of: merge.frame, nil, entry.sheets(of: merge.tree, merge.frame, at: path))
  }

  /// Writes a workbook for each unit of a dossier, called by its name, into a folder: all of them or none, and over none that was
  /// filled in since.
  ///
  /// - Returns: Their paths, in the order of the units.
  /// - Throws: `Problems` where one cannot be written.
  public func writeUnits(of dossier: Dossier, into folder: String, _ old: OldFiles) throws(Problems) -> [String] {
    var names: [String] = []
    for unit in dossier.units {
      let name = FileName.of(unit.name, ending: ".xlsx")
      names.append(names.contains(name) ? FileName.of("\(unit.name) \(unit.id)", ending: ".xlsx") : name)
    }
    let files = zip(dossier.units, names).map { unit, name in
      OutputFile(name: name) { path throws(Problems) in
        try write(entry.sheets(dossier, for: unit, at: folder + "/" + name), of: dossier, unit, to: path)
      }
    }
    _ = try telling { () throws(SystemFailure) in try OutputFolder(folder, isMade: true) }
      .write(files, as: .entry, old, isPart: true)
    return names.map { folder + "/" + $0 }
  }

  private func bytes(of dossier: Dossier, _ unit: Assessment.Unit?, _ sheets: [LiveSheet]) throws(Problems) -> [UInt8] {
    try Drafts.aside { path throws(Problems) in
      try write(sheets, of: dossier, unit, to: path)
      return try FileBytes.read(path, limit: 1 << 30)
    }
  }

  private func write(_ sheets: [LiveSheet], of dossier: Dossier, _ unit: Assessment.Unit?, to path: String) throws(Problems) {
    do throws(WorkbookError) {
      let properties = entry.properties(dossier, for: unit, created: dossier.year.end)
      try Workbook.write(sheets.map(press.grid), properties: properties, isSmall: true, to: path)
    } catch {
      throw Problems([error.problem(writing: path)])
    }
  }
}
