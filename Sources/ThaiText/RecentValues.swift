/// Values that were worked out before, by key. What was not asked for lately is forgotten, so that memory stays flat.
///
/// Values move from an older half to a younger one as they are asked for; when the younger is full it becomes the older.
struct RecentValues<Key: Hashable, Value> {
  private let limit: Int
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private var size = 0

  /// - Parameter limit: what each half holds at most, in the unit of `insert`'s `size`.
  init(limit: Int) { self.limit = limit }

  mutating func value(of key: Key, size: Int) -> Value? {
    if let value = young[key] { return value }
    guard let value = old[key] else { return nil }
    insert(value, for: key, size: size)
    return value
  }

  mutating func insert(_ value: Value, for key: Key, size: Int) {
    if self.size + size > limit {
      swap(&young, &old)
      young.removeAll(keepingCapacity: true)
      self.size = 0
    }
    young[key] = value
    self.size += size
  }
}
