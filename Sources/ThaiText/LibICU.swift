internal import CIcu

/// ICU's dictionary of Thai words. The only file that names the C library, whose forms of accented letters stand below.
///
/// LibreOffice breaks lines with the same library, so that a text has no more lines there than it has here: as many, or one
/// fewer where it ends a line inside a word that is whole here. It is four times as fast as libthai, whose words are a
/// little longer (measured: 90 and 386 ns a letter).
final class ThaiDictionary {
  private let breaks: UnsafeMutableRawPointer
  private let wholeWords: WholeWords
  /// UTF-16 of the run under way, and the offsets that ICU reports for it.
  private var letters: [UInt16] = []
  private var positions: [Int] = []
  /// Word starts of runs that were looked up before, as the same words return in form after form: of the runs of a report
  /// three in four are known, and ICU takes 24,000 instructions for one that is not.
  private var known: [UInt64: Run] = [:]
  private var knownBytes = 0

  /// Longer runs are seldom met again.
  private static let longestKnown = 300
  /// When the known runs are this long in all, they are forgotten, so that memory stays flat.
  private static let knownLimit = 500_000

  /// Nil where ICU has no rules for lines of Thai.
  init?(wholeWords: WholeWords = WholeWords([])) {
    guard let breaks = icu_open_line_breaks("th") else { return nil }
    self.breaks = breaks
    self.wholeWords = wholeWords
  }

  deinit { icu_close(breaks) }

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
    guard run.count <= Self.longestKnown else {
      find(in: run)
      for position in positions { body(run.startIndex + position) }
      return
    }
    // By its hash, so that no key needs be made of a run that is known.
    let hash = run.withUnsafeBytes(quickHash)
    if let found = known[hash], found.has(run) {
      for offset in found.starts { body(run.startIndex + Int(offset)) }
      return
    }
    find(in: run)
    let new = Run(letters: Array(run), starts: positions.map { UInt16(truncatingIfNeeded: $0) })
    knownBytes += run.count
    if knownBytes > Self.knownLimit {
      known.removeAll(keepingCapacity: true)
      knownBytes = run.count
    }
    known[hash] = new
    for offset in new.starts { body(run.startIndex + Int(offset)) }
  }

  /// Fills `positions` with the offsets at which words begin, but for the first.
  private func find(in run: ArraySlice<UInt8>) {
    positions.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    for letter in run { letters.append(0x0E01 + UInt16(letter) - 0xA1) }
    letters.withUnsafeBufferPointer { letters in
      guard let first = letters.baseAddress, icu_set_text(breaks, first, Int32(letters.count)) != 0 else { return }
      while case let position = Int(icu_next(breaks)), position > 0, position < letters.count {
        positions.append(position)
      }
    }
    for word in wholeWords.found(in: run) { positions.removeAll { word.lowerBound < $0 && $0 < word.upperBound } }
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

/// The text with letters and their accents apart (Unicode's NFD), so that `é` is one text however it was typed; the text
/// itself where it has no letter that may have one.
func decomposed(_ text: String) -> String {
  // Below U+00C0 nothing is composed, and Thai is not.
  guard text.unicodeScalars.contains(where: { $0.value >= 0xC0 && !$0.isThai && !(0x2000...0x206F).contains($0.value) })
  else { return text }
  let letters = Array(text.utf16)
  // No letter becomes more than four units (Unicode's Normalization FAQ: three times for UTF-16 and NFD, at most four).
  let written = [UInt16](unsafeUninitializedCapacity: letters.count * 4) { room, count in
    count = max(0, Int(icu_decompose(letters, Int32(letters.count), room.baseAddress, Int32(room.count))))
  }
  return written.isEmpty ? text : String(decoding: written, as: UTF16.self)
}
