import Records
import Synchronization

/// What is worked out of the definitions once, however many dossiers are printed or read with them.
package final class Remembered: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])

  /// The value under a key, which is made where it is not there yet; two that ask at once may both make it.
  package func value<Value: Sendable>(
    _ key: String, _ make: () throws(Problems) -> Value
  ) throws(Problems) -> Value {
    if let value = values.withLock({ $0[key] }) as? Value { return value }
    let value = try make()
    values.withLock { $0[key] = value }
    return value
  }
}
