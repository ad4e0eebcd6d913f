import ArgumentParser
import Cells
import Records

/// `sujarit cells`: what is read of a workbook.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells", abstract: help("cells.abstract"), discussion: help("cells.discussion"))

  @Argument(help: help("cells.file"), completion: .file(extensions: ["xlsx", "xlsm"]))
  var file: String

  @Option(help: help("cells.format"))
  var format: CellListing.Format = .tsv

  @OptionGroup var speaking: SpeakingOptions

  func run() throws {
    do {
      let workbook = try WorkbookFile.read(file)
      // All is read before anything is printed: what cannot be read as it is meant is not half printed.
      let sheets = try workbook.allCells()
      var listing = CellListing(format)
      for (sheet, cells) in sheets { listing.write(cells, of: sheet) { StandardStream.output.write($0) } }
      listing.end { StandardStream.output.write($0) }
      if !workbook.notices.isEmpty { try show(Problems(workbook.notices)) }
    } catch let problems as Problems {
      try show(problems)
      throw Exit.unusable
    }
  }

  private func show(_ problems: Problems) throws {
    Console(language: speaking.lang).show(problems, try speaking.library())
  }
}

extension CellListing.Format: ExpressibleByArgument {}
