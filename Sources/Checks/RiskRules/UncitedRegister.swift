import Assessment
import Records
import ThaiText

/// Principle ๒.๓ of ปค.๔ (fraud) refers to the register of corruption risks: to one of them by id, or to the register
/// by name. Where it refers to an assessment and the dossier has no register, nobody can look it up. Always a note:
/// the form leaves the wording of column (๔) free.
struct UncitedRegister: Rule {
  static let code = "LINK-FRAUD"

  func findings(in context: CheckContext) -> [Finding] {
    guard let finding = context.control.components?.principles[.fraud]?.finding, finding.unlessItSaysNothing != nil
    else { return [] }
    let place = FieldPath.control["components"]["principles"][Principle.fraud.rawValue]
    let key = tolerantKey(finding)
    let corruption = context.risks.filter(\.risk.isCorruption)
    guard !corruption.isEmpty else {
      guard RegisterWords.assessments.contains(where: { key.contains($0) }) else { return [] }
      let arguments = context.register == nil ? ["noRegister": finding.shortened] : ["noRisks": finding.shortened]
      return [Finding(Self.code, .note, at: [place, CheckedRegister.path], arguments, found: finding)]
    }
    // Word by word, so that the ends of ids stay seen where blanks go.
    let words = finding.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
      tolerantScalars(String($0))
    }
    let isCited =
      key.contains(RegisterWords.register)
      || corruption.contains { risk in
        let id = tolerantScalars(risk.risk.id)
        return words.contains { Self.cites($0, id) }
      }
    guard !isCited else { return [] }
    return [
      Finding(
        Self.code, .note, at: [place, CheckedRegister.path["risks"]],
        ["count": String(corruption.count), "ids": corruption.ids], found: finding)
    ]
  }

  /// Whether an id stands in a word by itself, both given as tolerant scalars: `R1`, but not within `R12`.
  private static func cites(_ word: [UInt32], _ id: [UInt32]) -> Bool {
    func isPart(_ value: UInt32?) -> Bool {
      guard let value, value < 0x80, let scalar = Unicode.Scalar(value) else { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard !id.isEmpty, word.count >= id.count else { return false }
    return (0...(word.count - id.count)).contains { start in
      let end = start + id.count
      return word[start..<end].elementsEqual(id) && !isPart(start > 0 ? word[start - 1] : nil)
        && !isPart(end < word.count ? word[end] : nil)
    }
  }
}

/// The words by which a text refers to a register of risks, as tolerant keys. They are data to look for, never shown.
enum RegisterWords {
  static let register = "ทะเบียนความเสี่ยง"
  static let assessments = [register, "ประเมินความเสี่ยงการทุจริต", "ประเมินความเสี่ยงด้านการทุจริต"]
}
