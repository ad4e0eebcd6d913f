import Testing

@testable import ThaiText

@Suite("Tolerant matching")
struct TolerantKeyTests {
  @Test(
    "different writings have one key",
    arguments: [
      ("ปค. ๕", "ปค.5"), ("แบบ\u{A0}ปค.๑", "แบบปค.1"), ("น\u{0E4D}\u{0E32}เข้า", "นำเข้า"),
      ("น\u{0E4D}\u{0E49}\u{0E32}", "น้ำ"),
      ("น\u{0E49}\u{0E4D}\u{0E32}", "น้ำ"), ("เเม่สอด", "แม่สอด"), ("“ทุจริต”", "\"ทุจริต\""), ("ชื่อ–สกุล",
      "ชื่อ-สกุล"),
      ("ชื่อ — สกุล", "ชื่อ-สกุล"), ("Risk  Score", "risk score"), ("แม่\u{200B}สอด", "แม่สอด"), ("ต่าง ๆ", "ต่างๆ"),
      ("สำนัก\nปลัด", "สำนักปลัด"), ("เทศบาลฯ", "เทศบาล ฯ"),
      ("Cafe\u{301} 2", "CAFÉ 2"), ("A\u{30A}", "Å"), ("Ａ", "ａ"), ("ก\u{202F}ข", "กข"), ("ฤๅษี", "ฤาษี"),
      ("ปี\u{F70A}", "ปี่"), ("ก\u{E48}\u{E35}", "กี่"), ("ก\u{E4C}\u{E34}", "กิ์"), ("ต\u{E33}\u{E48}า", "ต\u{E48}\u{E33}า"),
      ("ก\u{E38}\u{E48}", "ก\u{E48}\u{E38}"), ("ค\u{2060}น", "คน"),
    ])
  func same(left: String, right: String) {
    #expect(tolerantKey(left) == tolerantKey(right))
  }

  @Test("different words have different keys")
  func different() {
    for (left, right) in [("นา", "นำ"), ("ปค.4", "ปค.5"), ("มา", "ม่า"), ("สูง", "สุง"), ("", "ก"), ("ก่้", "ก่"), ("é", "e"), ("มาก", "มากา")] {
      #expect(tolerantKey(left) != tolerantKey(right))
    }
  }

  @Test("edit distance counts single slips, neighbours swapped too")
  func distance() {
    let table: [(String, String, Int)] = [
      ("", "", 0), ("risk", "risk", 0), ("risk", "rsik", 1), ("risk", "risks", 1), ("risk", "task", 2), ("", "abc", 3),
      ("สูง", "สุง", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ]
    for (left, right, distance) in table {
      let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
      #expect(editDistance(a, b, limit: 5) == distance, "\(left) \(right)")
      #expect(editDistance(b, a, limit: 5) == distance, "\(right) \(left)")
      #expect(editDistance(a, b, limit: distance) == distance)
      if distance > 0 { #expect(editDistance(a, b, limit: distance - 1) == nil) }
    }
  }

  @Test("the nearest word is what was probably meant")
  func nearestWord() {
    let keys = ["agency", "assessment", "committee", "controls", "likelihood", "impact"]
    #expect(nearest(to: "liklihood", in: keys) == "likelihood")
    #expect(nearest(to: "commitee", in: keys) == "committee")
    #expect(nearest(to: "Impact", in: keys) == "impact")
    #expect(nearest(to: "banana", in: keys) == nil)
    #expect(nearest(to: "", in: keys) == nil)
    #expect(nearest(to: "x", in: []) == nil)
    #expect(nearest(to: "ปานกาง", in: ["ต่ำ", "ปานกลาง", "สูง", "สูงมาก"]) == "ปานกลาง")
  }

  @Test("of many words that are no candidates' only the first are looked up, so that the time stays in proportion")
  func manyUnknownWords() {
    var words = NearestWords(["R1", "R2"])
    for number in 0..<200 { _ = words.nearest(to: "คำที่ไม่มี \(number)") }
    #expect(words.nearest(to: "คำที่ไม่มี 1") == nil)
    #expect(words.nearest(to: "R1 ") == nil)
    var few = NearestWords(["R1", "R2"])
    #expect(few.nearest(to: "R1 ") == "R1")
  }
}
