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
    let isCited =
      key.contains(RegisterWords.register) || corruption.contains { finding.cites(tolerantKey($0.risk.id)) }
    guard !isCited else { return [] }
    return [
      Finding(
        Self.code, .note, at: [place, CheckedRegister.path["risks"]],
        ["count": String(corruption.count), "ids": corruption.ids], found: finding)
    ]
  }
}

/// The words by which a text refers to a register of risks, as tolerant keys. They are data to look for, never shown.
enum RegisterWords {
  static let register = "ทะเบียนความเสี่ยง"
  static let assessments = [register, "ประเมินความเสี่ยงการทุจริต", "ประเมินความเสี่ยงด้านการทุจริต"]
}

extension String {
  /// Whether an id, given as its tolerant key, stands in the text by itself: `R1`, but not within `R12`.
  fileprivate func cites(_ id: String) -> Bool {
    func isPart(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar, scalar.isASCII else { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard !id.isEmpty else { return false }
    // Word by word, so that the ends of ids stay seen where blanks go.
    return split(whereSeparator: \.isWhitespace).contains { word in
      let scalars = Array(tolerantKey(String(word)).unicodeScalars)
      let wanted = Array(id.unicodeScalars)
      guard scalars.count >= wanted.count else { return false }
      return (0...(scalars.count - wanted.count)).contains { start in
        scalars[start..<(start + wanted.count)].elementsEqual(wanted)
          && !isPart(start > 0 ? scalars[start - 1] : nil)
          && !isPart(start + wanted.count < scalars.count ? scalars[start + wanted.count] : nil)
      }
    }
  }
}
