import ThaiText

/// The words that templates leave for a person to replace. They are data to look for, never shown as a message.
enum TemplateWords {
  /// “State …”: a template's instruction where a bracket, dots or a name of a thing follow, else a plain verb.
  static let specifyWord = "ระบุ"
  /// “Please state …”, an instruction wherever it stands.
  static let pleaseSpecify = "โปรดระบุ"
  /// What “state …” is followed by in templates.
  static let afterSpecify = ["ชื่อองค์กร", "ชื่อหน่วยงาน", "ชื่ออปท", "ชื่อ อปท", "ชื่อสำนัก", "ชื่อกอง"]
  /// Labels that are no value: a text that is one of these, or holds one in brackets, was not filled in.
  static let labels = ["ชื่อหน่วยงาน", "ชื่อองค์กร", "ชื่อ-สกุล", "ชื่อ–สกุล", "ชื่อ - สกุล", "ชื่อตำแหน่ง"]
  /// Alternatives of which one was to be left.
  static let alternatives = ["อบจ./เทศบาล", "เทศบาล/อบต"]
  /// Ways of writing that there is nothing, as tolerant hashes.
  static let nothing: Set<UInt64> = Set(
    ["ไม่มี", "ไม่มีความเสี่ยง", "ไม่มีการปรับปรุง", "ไม่พบความเสี่ยง", "none", "n/a", "na", "nil"]
      .map(tolerantHash))

  /// Whether a text is a label and nothing else.
  static func isLabel(_ text: String) -> Bool {
    let length = text.utf8.count
    return length <= longestLabel && labelLengths.contains(length) && labels.contains(text)
  }

  /// Whether a text goes on as all labels begin, with ช, at a place of its bytes.
  static func labelBegins(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE0 && bytes[index + 1] == 0xB8 && bytes[index + 2] == 0x8A
  }

  /// The lengths of the labels in bytes, so that few texts are compared.
  private static let labelLengths = Set(labels.map(\.utf8.count))
  private static let longestLabel = labelLengths.max() ?? 0
  private static let specifyBytes = Array(specifyWord.utf8)
  /// The third byte of `specifyWord`, that of ร; most Thai consonants share the first two. Computed: it is asked for at
  /// every letter, and a stored one would be looked up each time.
  static var firstByte: UInt8 { 0xA3 }

  /// Whether `specifyWord` stands at a place of a text's bytes.
  static func specify(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + specifyBytes.count <= bytes.count else { return false }
    for offset in specifyBytes.indices where bytes[index + offset] != specifyBytes[offset] { return false }
    return true
  }
}

extension String {
  /// The text, or nil where all that it says is that there is nothing: a dash, or a word for it.
  var unlessItSaysNothing: String? {
    // Longer than any of the words, in bytes.
    guard utf8.count <= 120 else { return self }
    let isWordless = unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    return isWordless || TemplateWords.nothing.contains(tolerantHash(self)) ? nil : self
  }
}
