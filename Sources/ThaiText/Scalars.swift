extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at a byte of valid UTF-8; `index` becomes where the next one begins.
  ///
  /// A string is always valid UTF-8, so that what follows a lead byte is known to be there.
  @inline(__always)
  func scalar(at index: inout Int) -> Unicode.Scalar {
    let start = index
    func tail(_ offset: Int) -> UInt32 { UInt32(self[start &+ offset] & 0x3F) }
    let lead = UInt32(self[start])
    let value: UInt32
    // Thai first: it is most of what is read.
    if lead == 0xE0 {
      index = start &+ 3
      return Unicode.Scalar(UInt16(truncatingIfNeeded: tail(1) << 6 | tail(2))) ?? "\u{FFFD}"
    } else if lead < 0x80 {
      value = lead
      index = start &+ 1
    } else if lead < 0xE0 {
      value = (lead & 0x1F) << 6 | tail(1)
      index = start &+ 2
    } else if lead < 0xF0 {
      value = (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
      index = start &+ 3
    } else {
      value = (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
      index = start &+ 4
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension String {
  /// Whether a byte stands anywhere in the text's UTF-8.
  package func holds(byte: UInt8) -> Bool {
    let answer = utf8.withContiguousStorageIfAvailable { bytes in
      // Without a branch in the loop the compiler makes it look at many bytes at once.
      var found: UInt8 = 0
      for other in bytes { found |= other == byte ? 1 : 0 }
      return found != 0
    }
    return answer ?? utf8.contains(byte)
  }
}
