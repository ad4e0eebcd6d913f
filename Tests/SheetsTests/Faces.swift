import Foundation
import Sheets
import ThaiText

/// The typefaces of forms/typefaces.yaml, read without a YAML parser: the file is written by a script, in one manner.
enum Faces {
  static let sarabun = face("TH SarabunPSK")
  static let laksaman = face("Laksaman")

  /// The rules by which forms are laid out.
  static let rules = LayoutRules(typeface: sarabun)

  static func layout(_ rules: LayoutRules = rules) throws -> Layout {
    try Layout(rules: rules, breaker: WordBreaker())
  }

  private static func face(_ name: String) -> Typeface {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../forms/typefaces.yaml")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    var tables: [String: [Unicode.Scalar: Double]] = [:]
    var table = "", code: UInt32 = 0, isOurs = false
    for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.hasPrefix("- name: ") { isOurs = line == "- name: " + name }
      guard isOurs else { continue }
      let key = line.firstIndex(of: ":").map { String(line[..<$0]) } ?? ""
      if key == "regular" || key == "bold" {
        table = key
      } else if !table.isEmpty {
        if key.hasPrefix("0x") { code = UInt32(key.dropFirst(2), radix: 16) ?? 0 }
        let values = line.split(separator: "[").last?.split { ", ]".contains($0) } ?? []
        for value in values.compactMap({ Double($0) }) {
          if let scalar = Unicode.Scalar(code) { tables[table, default: [:]][scalar] = value }
          code += 1
        }
      }
    }
    return Typeface(regular: tables["regular"] ?? [:], bold: tables["bold"] ?? [:])
  }
}
