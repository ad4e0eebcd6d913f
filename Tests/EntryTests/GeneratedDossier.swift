import Records
import TestSupport
import ThaiText

/// Dossiers made from what the codec says of their shape, with texts such as people type and paste.
struct GeneratedDossier {
  var random: Seeded
  /// The most items of a list.
  var most = 3
  private var count = 0

  init(seed: Int, most: Int = 3) {
    random = Seeded(seed)
    self.most = most
  }

  private static let texts = [
    "การจัดซื้อจัดจ้างไม่เป็นไปตามระเบียบ", "=1+1", "+66", "-5", "@ผู้ใช้", "'ข้อความ", "\"อัญประกาศ\"", "_x0041_", "_x000D_",
    "บรรทัดหนึ่ง\nบรรทัดสอง", "ก\n\n    ข", "ก\r\nข", "ก\rข", "ท้ายแท็บ\tกลาง", "😀 ทดสอบ 👩‍👩‍👧", "3.10", "0012", "1e5", "TRUE", "null", "~",
    "2567-01-02", "12/5/2567", "#REF!", "<b>&amp;</b>", "นํ้า กํา", "ก\u{A0}ข", "ก\u{200B}ข", "e\u{301}", "ขาด ", "ครบ", "*", "1, 2; 3",
    "• ข้อ", "    ", "\u{E49}ลอย", "ก\u{2028}ข", "ข้อความยาว" + String(repeating: " มาตรการควบคุม", count: 8), "#risks", "k1.2",
  ]

  mutating func tree(_ shape: Shape) -> Tree {
    count += 1
    switch shape {
    case .text: return .text(text())
    case .integer(let range): return .plain(String(Int.random(in: range, using: &random)))
    case .amount(let range, let words):
      let word = words.randomElement(using: &random)?.key ?? ""
      return .plain(Bool.random(using: &random) ? word : String(Int.random(in: range, using: &random)))
    case .number: return .plain("\(count % 100).5")
    case .boolean: return .plain(Bool.random(using: &random) ? "true" : "false")
    case .day: return .plain(day())
    case .period:
      let periods = ["ไตรมาส 3/2569", "ภายใน ก.ย. 69", "ต.ค. 68 – ก.ย. 69", day(), day()]
      return .text(periods.randomElement(using: &random) ?? "")
    case .choice(let values): return .plain(values.randomElement(using: &random)?.key ?? "")
    case .list(let item):
      var items: [Tree] = []
      for _ in 0..<Int.random(in: 0...most, using: &random) { items.append(tree(item)) }
      return .list(items, nil)
    case .dictionary(let keys, let value):
      return .record(
        keys.filter { _ in Bool.random(using: &random) }.map { .init(.init($0, isQuoted: true), tree(value)) }, nil)
    case .record(let record):
      let limits = ["appetite", "appetiteException", "tolerance"]
      let properties = record.properties.filter {
        $0.isRequired || $0.key == "risk" || $0.key == "level" && limits.contains(record.name)
          || Int.random(in: 0..<4, using: &random) > 0
      }
      return .record(properties.map { .init(.init($0.key), tree($0.shape)) }, nil)
    }
  }

  private mutating func text() -> String {
    let text = Self.texts.randomElement(using: &random) ?? ""
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    // Most are told apart, some are not.
    return isPlain ? "ข้อความที่ \(count)" : Int.random(in: 0..<4, using: &random) == 0 ? text : text + " \(count)"
  }

  private mutating func day() -> String {
    Day(number: Int.random(in: -20_000...40_000, using: &random)).iso
  }
}
