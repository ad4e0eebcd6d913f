import Foundation
import Records
import Reports
import Synchronization

/// Many dossiers at once, on every core.
struct Bulk {
  let files: [String]
  /// Where the report of each file goes.
  let folders: [ReportFolder]
  /// Whether nothing is said of how far the work is.
  let isQuiet: Bool

  /// How many dossiers came to what.
  struct Tally {
    /// Those whose files are written, and have no findings of severity error.
    var sound = 0
    /// Those whose files are written, and have findings of severity error.
    var withErrors = 0
    /// Those that could not be used.
    var unusable = 0

    var total: Int { sound + withErrors + unusable }

    fileprivate mutating func add(_ outcome: ReportOutcome) {
      if !outcome.isUsable {
        unusable += 1
      } else if outcome.hasErrors {
        withErrors += 1
      } else {
        sound += 1
      }
    }
  }

  /// Outcomes on their way to the user. Each is shown when those of the files before it are, and is then let go, so
  /// that memory does not grow with the number of files.
  private struct Outcomes {
    var tally = Tally()
    private var shown = 0
    private var waiting: [Int: ReportOutcome] = [:]

    /// How many dossiers are done.
    var count: Int { shown + waiting.count }

    mutating func add(_ outcome: ReportOutcome, at index: Int, show: (ReportOutcome) -> Void) {
      tally.add(outcome)
      waiting[index] = outcome
      while let next = waiting.removeValue(forKey: shown) {
        show(next)
        shown += 1
      }
    }
  }

  /// Reports every file, and shows what came of each in the order of the files.
  ///
  /// - Parameters:
  ///   - makeReporter: Makes the reporter of one core.
  ///   - show: Called once a file, by one core at a time.
  /// - Throws: What `makeReporter` throws.
  func run(
    _ makeReporter: @Sendable () throws -> Reporter, show: @Sendable (ReportOutcome) -> Void
  ) throws -> Tally {
    let next = Atomic(0)
    let outcomes = Mutex(Outcomes())
    let failure = Mutex<(any Error)?>(nil)
    let progress = files.count > 1 && !isQuiet ? Progress(total: files.count) : nil
    let cores = min(files.count, ProcessInfo.processInfo.activeProcessorCount)
    // Several at a time wait for the disk together, as long as every core has enough to do.
    let chunk = min(8, max(1, files.count / max(1, cores * 4)))
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
      do {
        let reporter = try makeReporter()
        while true {
          let first = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
          guard first < files.count else { return }
          let indices = first..<min(first + chunk, files.count)
          let made = report(indices, by: reporter)
          outcomes.withLock { outcomes in
            progress?.clear()
            for (index, outcome) in zip(indices, made) { outcomes.add(outcome, at: index, show: show) }
            progress?.show(outcomes.count)
          }
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    progress?.clear()
    if let error = failure.withLock({ $0 }) { throw error }
    return outcomes.withLock { $0.tally }
  }

  private func report(_ indices: Range<Int>, by reporter: Reporter) -> [ReportOutcome] {
    var reports: [(path: String, folder: String)] = []
    for index in indices {
      if case .folder(let folder) = folders[index] { reports.append((files[index], folder)) }
    }
    var made = reporter.report(reports).makeIterator()
    return indices.compactMap { index in
      switch folders[index] {
      case .folder: made.next()
      case .taken(let problem): reporter.outcome(of: Problems([problem]))
      }
    }
  }
}

/// A line that says how far the work is, where a person watches.
private struct Progress {
  let total: Int

  /// Nothing where standard error is no terminal, or `NO_COLOR` is set.
  init?(total: Int) {
    guard Console.isWatched(STDERR_FILENO) else { return nil }
    self.total = total
  }

  func show(_ count: Int) { write("\r\(count)/\(total)") }

  /// Takes the line away, so that messages may be written.
  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) { StandardStream.error.write(text) }
}
