import Assessment
import Foundation
import Records
import Reports
import Sheets
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Definitions

@Suite("A finding calls a form and its columns what the form's definition calls them")
struct FormNamesTests {
  /// The definitions with one text of ปค.5's replaced.
  private func library(_ old: String, _ new: String) throws -> Library {
    let text = try String(contentsOf: repository.appending(path: "forms/control/pk5.yaml"), encoding: .utf8)
    let folder = try TemporaryFolder()
    try folder.write(text.replacing(old, with: new), to: "control/pk5.yaml")
    return try Library(folder: folder.url.path)
  }

  /// What is found in the sound dossier where nobody is responsible for its improvement, in Thai and in English.
  private func messages(_ library: Library) throws -> [String] {
    let row = "internalControl.evaluation.missions[2].risks[1]."
    let tree = try SoundDossier.tree().setting(FieldPath(row + "responsible"), to: nil)
      .setting(FieldPath(row + "due"), to: nil)
    let folder = try TemporaryFolder()
    try folder.write(tree.yaml(), to: "dossier.yaml")
    let file = try DossierFile(path: folder.url.appending(path: "dossier.yaml").path, known: library.known)
    let day = try #require(Day(buddhistYear: 2567, month: 11, day: 30))
    return Language.allCases.flatMap { library.messages(for: file, asOf: day, $0).map(\.message) }
  }

  /// The numbers that the form prints under its headings.
  private func printedNumbers(_ library: Library) throws -> [String] {
    let dossier = try Dossier.codec.value(of: SoundDossier.tree(), file: "sound.yaml", known: library.known).value
    let sheet = try Printing.sheets(of: dossier, digits: .arabic, only: ["pk5"], by: library).first
    let numbers = try #require(sheet?.table?.headings.last)
    return numbers.texts
  }

  @Test("as the annex numbers ปค.5, whoever is responsible stands in column (9)")
  func annex() throws {
    let library = try Printing.library()
    #expect(try printedNumbers(library).last == "(9)")
    #expect(
      try messages(library) == [
        "ความเสี่ยง “นำทรัพย์สินของราชการไปใช้ส่วนตัว” ยังขาด · หน่วยงานที่รับผิดชอบ (ช่อง 9) · กำหนดเสร็จ (ช่อง 9)",
        "the risk “นำทรัพย์สินของราชการไปใช้ส่วนตัว” lacks · the responsible unit (column 9) · the due date (column 9)",
      ])
  }

  @Test("as some agencies number it, in column (7)")
  func fromOne() throws {
    let library = try library("numbersFrom: 3", "numbersFrom: 1")
    #expect(try printedNumbers(library).last == "(7)")
    #expect(
      try messages(library) == [
        "ความเสี่ยง “นำทรัพย์สินของราชการไปใช้ส่วนตัว” ยังขาด · หน่วยงานที่รับผิดชอบ (ช่อง 7) · กำหนดเสร็จ (ช่อง 7)",
        "the risk “นำทรัพย์สินของราชการไปใช้ส่วนตัว” lacks · the responsible unit (column 7) · the due date (column 7)",
      ])
  }

  @Test("columns without numbers go by their headings")
  func headings() throws {
    let library = try library("      numbersFrom: 3\n", "")
    #expect(try messages(library)[0].contains("(ช่อง หน่วยงานที่รับผิดชอบ/กำหนดเสร็จ)"))
  }

  @Test("a form goes by its code; several say once what their codes begin with")
  func codes() throws {
    let forms = try library("code: ปค.5", "code: ปค.5ก").forms, names = FormNames(forms: forms)
    #expect(names.code(ofOneOf: ["pk5"]) == "ปค.5ก")
    #expect(names.code(ofOneOf: ["pk2", "pk3"]) == "ปค.2/3")
    #expect(names.codes(of: [["pk2", "pk3"], ["pk4"], ["pk5"]], separator: ", ") == "ปค. 2/3, 4, 5ก")
    let others = try library("code: ปค.5", "code: แบบ 5").forms, renamed = FormNames(forms: others)
    #expect(renamed.codes(of: [["pk4"], ["pk5"]], separator: ", ") == "ปค.4, แบบ 5")
  }

  @Test("the overall result of ปค.4 is the field after its columns (3) and (4)")
  func fields() throws {
    let forms = try Printing.library().forms
    #expect(FormNames(forms: forms).column("overall", of: "pk4") == "5")
  }
}
