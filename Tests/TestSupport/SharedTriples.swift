/// A measure of the plan of เทศบาลนครแม่สอด, 2566–2570: 124 triples of characters, so that each is less than one in a
/// hundred.
public let longMeasure =
  "มาตรการแสดงเจตนารมณ์ในการนำหลักคุณธรรมมาใช้ในการบริหารงานของผู้บริหารด้วยการจัดทำแผนปฏิบัติการป้องกันการทุจริต"
  + "เพื่อยกระดับคุณธรรมและความโปร่งใส"

/// What may follow on a beginning of `longMeasure`: it holds no triple of what is left out.
public let anotherMeasure = " ให้ผู้ที่มิใช่ผู้รับเงินตรวจสอบเงินสดกับใบเสร็จรับเงินทุกสิ้นวัน แล้วจดลงสมุดคุมเล่มเดิม"

/// The triples of neighbouring characters of a text of Thai letters and blanks, the slow and obvious way.
public func triples(_ text: String) -> Set<String> {
  let letters = Array(text.unicodeScalars).filter { $0 != " " }
  return Set(letters.indices.dropFirst(2).map { String(String.UnicodeScalarView(letters[($0 - 2)...$0])) })
}

/// The shortest beginning of a text that holds a share of its triples, and the one that is a letter shorter.
public func beginnings(of text: String, holding share: Double) -> (enough: String, tooShort: String) {
  let all = triples(text), scalars = Array(text.unicodeScalars)
  func beginning(_ length: Int) -> String { String(String.UnicodeScalarView(scalars[..<length])) }
  let length = scalars.indices.first { Double(triples(beginning($0)).count) >= share * Double(all.count) }
  return (beginning(length ?? scalars.count), beginning((length ?? 1) - 1))
}
