internal import CThai

/// libthai's dictionary of Thai words. The only file that names the C library.
final class ThaiDictionary {
  private let handle: OpaquePointer
  /// TIS-620 bytes of the piece under way, and the positions that libthai reports for it.
  private var bytes: [UInt8] = []
  private var positions: [Int32] = []
  /// Word starts of runs that were looked up before, as the same words return in form after form: without them, reports
  /// take 15 in 100 instructions more.
  private var known: [UInt64: Run] = [:]
  private var knownBytes = 0

  /// libthai takes more than linear time over a long run, so it is given pieces of this many scalars.
  private static let piece = 1_000
  /// A piece's last words may be cut words: this much of its end is looked at again with the next piece.
  private static let overlap = 60
  /// Longer runs are seldom met again.
  private static let longestKnown = 300
  /// When the known runs are this long in all, they are forgotten, so that memory stays flat.
  private static let knownLimit = 500_000

  /// Nil if the dictionary can't be read. `path` is its folder; nil means the installed one (or `LIBTHAI_DICTDIR`).
  init?(path: String?) {
    guard let handle = path.map({ th_brk_new($0) }) ?? th_brk_new(nil) else { return nil }
    self.handle = handle
  }

  deinit { th_brk_delete(handle) }

  /// Calls `body` with each offset at which a word begins inside a run of Thai letters, in rising order.
  ///
  /// - Parameter text: Thai letters as TIS-620 (U+0E01 is 0xA1), anything else as a space (0x20).
  func eachWordStart(in text: [UInt8], _ body: (Int) -> Void) {
    var start = 0
    while start < text.count {
      guard text[start] != 0x20 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < text.count, text[end] != 0x20 { end += 1 }
      // A run of two letters or fewer is a word.
      if end - start > 2 { eachWordStart(inRun: text[start..<end], body) }
      start = end
    }
  }

  private func eachWordStart(inRun run: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    guard run.count <= Self.longestKnown else { return eachWordStart(inLongRun: run, body) }
    // By its hash, so that no key needs be made of a run that is known.
    let hash = run.withUnsafeBytes(quickHash)
    if let found = known[hash], found.has(run) {
      for offset in found.starts { body(run.startIndex + Int(offset)) }
      return
    }
    let count = find(in: run)
    let new = Run(letters: Array(run), starts: positions[0..<count].map { UInt16(truncatingIfNeeded: $0) })
    knownBytes += run.count
    if knownBytes > Self.knownLimit {
      known.removeAll(keepingCapacity: true)
      knownBytes = run.count
    }
    known[hash] = new
    for offset in new.starts { body(run.startIndex + Int(offset)) }
  }

  private func eachWordStart(inLongRun run: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    var start = run.startIndex
    var lastReported = start
    while start < run.endIndex {
      let end = min(start + Self.piece, run.endIndex)
      let trusted = end < run.endIndex ? end - Self.overlap : end
      var resume = trusted
      for index in 0..<find(in: run[start..<end]) {
        let position = start + Int(positions[index])
        guard position <= trusted else { break }
        if trusted < end { resume = position }
        if position > lastReported {
          lastReported = position
          body(position)
        }
      }
      // Without one word start in the trusted part the next piece starts where trust ends.
      start = resume > start ? resume : trusted
    }
  }

  /// Fills `positions`; returns how many it holds.
  private func find(in piece: ArraySlice<UInt8>) -> Int {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: piece)
    bytes.append(0)
    if positions.count < piece.count {
      positions = [Int32](repeating: 0, count: max(piece.count, Self.piece))
    }
    return max(0, Int(th_brk_find_breaks(handle, bytes, &positions, positions.count)))
  }
}

/// A run of Thai letters in TIS-620, and where words begin in it.
private struct Run {
  let letters: [UInt8]
  let starts: [UInt16]

  func has(_ other: ArraySlice<UInt8>) -> Bool {
    letters.withUnsafeBytes { mine in other.withUnsafeBytes { isEqual(mine, $0) } }
  }
}
