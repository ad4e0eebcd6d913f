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
  static let labels = [
    "ชื่อหน่วยงาน", "ชื่อองค์กร", "ชื่อองค์กรปกครองส่วนท้องถิ่น", "ชื่อ-สกุล", "ชื่อ–สกุล",
    "ชื่อ - สกุล", "ชื่อตำแหน่ง",
  ]
  /// Alternatives of which one was to be left.
  static let alternatives = ["อบจ./เทศบาล", "เทศบาล/อบต"]
  /// Ways of writing that there is nothing, as tolerant keys.
  static let nothing: Set<String> = [
    "ไม่มี", "ไม่มีความเสี่ยง", "ไม่มีความเสี่ยงที่ยังมีอยู่", "ไม่มีการปรับปรุง", "ไม่พบความเสี่ยง",
    "none", "n/a", "na", "nil",
  ]

  private static let specifyBytes = Array(specifyWord.utf8)
  /// The third byte of `specifyWord`, whose first two every Thai consonant shares.
  static let firstByte = specifyBytes[2]

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
    return isWordless || TemplateWords.nothing.contains(tolerantKey(self)) ? nil : self
  }
}
