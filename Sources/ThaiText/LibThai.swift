internal import CThai

/// libthai's dictionary of Thai words. The only file that names the C library.
final class ThaiDictionary {
  private let handle: OpaquePointer
  /// TIS-620 bytes of the piece under way, and the positions that libthai reports for it.
  private var bytes: [UInt8] = []
  private var positions: [Int32] = []

  /// libthai takes more than linear time over a long text, so it is given pieces of this many scalars.
  private static let piece = 1_000
  /// A piece's last words may be cut words: this much of its end is looked at again with the next piece.
  private static let overlap = 60

  /// Nil if the dictionary can't be read. `path` is its folder; nil means the installed one (or `LIBTHAI_DICTDIR`).
  init?(path: String?) {
    guard let handle = path.map({ th_brk_new($0) }) ?? th_brk_new(nil) else { return nil }
    self.handle = handle
  }

  deinit { th_brk_delete(handle) }

  /// Calls `body` with each offset at which a word begins, in rising order. The ends of Thai runs may be left out.
  ///
  /// - Parameter text: Thai letters as TIS-620 (U+0E01 is 0xA1), anything else as a space (0x20).
  func eachWordStart(in text: [UInt8], _ body: (Int) -> Void) {
    var start = 0
    var lastReported = 0
    while start < text.count {
      var end = min(start + Self.piece, text.count)
      var trusted = end
      if end < text.count {
        // Prefer to end a piece between Thai runs: then nothing is cut.
        if let gap = text[(start + Self.piece / 2)..<end].lastIndex(of: 0x20) {
          end = gap + 1
          trusted = end
        } else {
          trusted = end - Self.overlap
        }
      }
      var resume = trusted
      find(in: text[start..<end]) { offset in
        let position = start + offset
        guard position <= trusted else { return }
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

  private func find(in piece: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: piece)
    bytes.append(0)
    if positions.count < piece.count {
      positions = [Int32](repeating: 0, count: max(piece.count, Self.piece))
    }
    let found = th_brk_find_breaks(handle, bytes, &positions, positions.count)
    for index in 0..<Int(max(found, 0)) { body(Int(positions[index])) }
  }
}
