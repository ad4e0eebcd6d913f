import Assessment
import Records
import ThaiText

/// Principle ๒.๓ of ปค.๔ (fraud) refers to the register of corruption risks: to one of them by id, or to the register
/// by name. Where it refers to an assessment and the dossier has no register, nobody can look it up. Always a note:
/// the form leaves the wording of column (๔) free.
struct UncitedRegister: Rule {
  static let code = "LINK-FRAUD"
  static let uncited = Sentence("uncited", Parameter<Int>("count"), Parameter<Ids>("ids"))
  static let noRegister = Sentence("noRegister", Parameter<String>("finding"))
  static let noRisks = Sentence("noRisks", Parameter<String>("finding"))
  static let sentences = [uncited.declared, noRegister.declared, noRisks.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let rules = context.reference.rules
    guard let finding = context.control.components?.principles[.fraud]?.finding,
      rules.nothing.meaning(of: finding) != nil
    else { return [] }
    let place = FieldPath.control["components"]["principles"][Principle.fraud.rawValue]
    let text = tolerantScalars(finding)
    func holds(_ words: [[UInt32]]) -> Bool { words.contains { !Self.places(of: $0, in: text).isEmpty } }
    let corruption = context.risks.filter(\.risk.isCorruption)
    guard !corruption.isEmpty else {
      guard holds(rules.register.mentions) else { return [] }
      let sentence = context.register == nil ? Self.noRegister : Self.noRisks
      return [Finding(Self.code, .note, at: [place, CheckedRegister.path], sentence(finding), found: finding)]
    }
    guard !holds(rules.register.names), !Self.cites(finding, corruption.map(\.risk.id)) else { return [] }
    return [
      Finding(
        Self.code, .note, at: [place, CheckedRegister.path["risks"]],
        Self.uncited(corruption.count, corruption.ids), found: finding)
    ]
  }

  /// Whether one of the ids stands in a text by itself: `R1`, but not within `R12`.
  private static func cites(_ text: String, _ ids: [String]) -> Bool {
    // Word by word, so that the ends of ids stay seen where blanks go.
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { tolerantScalars(String($0)) }
    return ids.contains { id in
      let id = tolerantScalars(id)
      return words.contains { cites($0, id) }
    }
  }

  private static func cites(_ word: [UInt32], _ id: [UInt32]) -> Bool {
    func isPart(_ value: UInt32?) -> Bool {
      guard let value, value < 0x80, let scalar = Unicode.Scalar(value) else { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return places(of: id, in: word).contains { start in
      let end = start + id.count
      return !isPart(start > 0 ? word[start - 1] : nil) && !isPart(end < word.count ? word[end] : nil)
    }
  }

  /// Where a part stands in a text, both given as tolerant scalars.
  private static func places(of part: [UInt32], in text: [UInt32]) -> [Int] {
    guard let first = part.first, text.count >= part.count else { return [] }
    return (0...(text.count - part.count)).filter {
      text[$0] == first && text[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
