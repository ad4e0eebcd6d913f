import Records
import TestSupport

/// Writes documents from what the codecs say of their shape, each value different from every other.
struct FilledTree {
  private var count = 0
  /// Whether a field that may be left out is written; all of them where nil.
  var random: Seeded?

  init(random: Seeded? = nil) { self.random = random }

  mutating func tree(_ shape: Shape) -> Tree {
    count += 1
    switch shape {
    case .text: return .text("ข้อความที่ \(count)")
    case .integer(let range): return .plain(String(min(range.lowerBound + count % 7 + 1, range.upperBound)))
    case .amount(let range, _): return .plain(String(min(range.lowerBound + count % 7 + 1, range.upperBound)))
    case .number: return .plain("\(count % 100).5")
    // Every truth value of a dossier is true unless it says otherwise, so false has to be written.
    case .boolean: return .plain("false")
    case .day: return .plain("20\(10 + count % 80)-0\(count % 9 + 1)-\(10 + count % 19)")
    case .period:
      return count % 2 == 0
        ? tree(.day) : .text(["ไตรมาส \(count % 4 + 1)/2569", "ภายใน ก.ย. 69", "ต.ค. 68 – ก.ย. 69", "ครึ่งปีหลัง"][count / 2 % 4])
    case .choice(let values): return .plain(values.last?.key ?? "")
    case .list(let item): return .list([tree(item), tree(item)], nil)
    case .dictionary(let keys, let value):
      return .record(keys.filter { _ in isWritten }.map { .init(.init($0, isQuoted: true), tree(value)) }, nil)
    case .record(let record):
      // A row of ปค.๕ must have one of two fields, and so must a limit of the appetite, which their shapes do not say.
      let limits = ["appetite", "appetiteException", "tolerance"]
      let properties = record.properties.filter {
        $0.isRequired || $0.key == "risk" || $0.key == "level" && limits.contains(record.name) || isWritten
      }
      // A quarter is not ticked unless it is said.
      guard record.name != "planQuarters" else { return .record(properties.map { .init(.init($0.key), .plain("true")) }, nil) }
      return .record(properties.map { .init(.init($0.key), tree($0.shape)) }, nil)
    }
  }

  private var isWritten: Bool {
    mutating get {
      guard var random else { return true }
      defer { self.random = random }
      return Bool.random(using: &random)
    }
  }
}
