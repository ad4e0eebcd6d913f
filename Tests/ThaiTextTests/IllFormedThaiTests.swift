import Testing
import ThaiText

@Suite("Thai that is not written as Thai is")
struct IllFormedThaiTests {
  /// The quick look must let nothing pass of which the slow one has something to say.
  private func isSuspect(_ text: String) -> Bool {
    var text = text
    let neighbours = ThaiNeighbours()
    return text.withUTF8 { bytes in
      var last = ThaiNeighbours.start, index = 0, isSuspect = false
      while index < bytes.count {
        if neighbours.isSuspect(bytes, at: index, after: &last) { isSuspect = true }
        index += bytes[index] == 0xE0 ? 3 : 1
      }
      return isSuspect
    }
  }

  /// Some words of this field, as `forms/rules.yaml` has more.
  private let words = KnownWords([
    "ทุจริต", "สำนัก", "ที่ดิน", "กำหนด", "จำนวน", "ประจำ", "ซ้ำ", "คำถาม", "นำส่ง", "จัดทำ", "คณะกรรมการ", "ประมาณ",
  ])

  @Test("a word that a blank parts, or that lost the ring of its ำ, is put together", arguments: [
    ("ทุจ ริต", "ทุจริต"), ("ป้องกันการทุ จริตในปี", "ป้องกันการทุจริตในปี"), ("ที่ ดิน", "ที่ดิน"), ("เอกสารที่ ดิน", "เอกสารที่ดิน"),
    ("สานักงาน", "สำนักงาน"), ("สา นักงาน", "สำนักงาน"), ("นาส่งเงินตามกาหนด", "นำส่งเงินตามกำหนด"), ("ปฏิบัติซ้ากัน", "ปฏิบัติซ้ำกัน"),
    ("จัดทาคู่มือ", "จัดทำคู่มือ"), ("คณะกรรม\u{A0}การ", "คณะกรรมการ"), ("ทุ จร ิตของสานัก", "ทุจริตของสำนัก"),
  ])
  func knownWords(text: String, meant: String) throws {
    let fault = try #require(IllFormedThai(in: text, words: words))
    #expect(fault.kind == .damaged)
    #expect(fault.text == meant)
    #expect(words.areBroken(in: text) || isSuspect(text))
  }

  @Test("words that only look like parts of a word are let pass", arguments: [
    "พื้นที่ ดินเหนียว", "ประจานผู้ทุจริต", "ซ้ายมือ", "คาถามหานิยม", "งบ ประมาณ 5 ล้านบาท", "ไฟฟ้า น้ำ ประปา", "กรรม การให้อภัย", "ที่\nดิน",
  ])
  func wordsApart(text: String) { #expect(IllFormedThai(in: text, words: words) == nil) }

  @Test("where one blank is inside a word, others that the dictionary finds inside words go too; between words they stay", arguments: [
    ("ข ้า งหน้า ของ อาคาร", "ข้างหน้า ของ อาคาร"), ("ปลั ดเทศ บาล และ คณะ", "ปลัดเทศบาล และ คณะ"), ("สิ้นป ี พ.ศ.", "สิ้นปี พ.ศ."),
  ])
  func severalBlanks(text: String, meant: String) throws {
    #expect(try #require(IllFormedThai(in: text)).text == meant)
  }

  @Test("what looks as it should, but is in another order, twice or in pieces, is told apart", arguments: [
    ("ก\u{E48}\u{E35}", "กี่"), ("งานท\u{E48}\u{E35}ดิน", "งานที่ดิน"), ("ต\u{E33}\u{E48}", "ต่ำ"), ("ต\u{E4D}\u{E48}า", "ต่ำ"),
    ("ต\u{E48}\u{E4D}า", "ต่ำ"), ("น\u{E4D}าส่ง", "นำส่ง"), ("นา\u{E4D}ส่ง", "นำส่ง"), ("กู\u{E49}\u{E49}", "กู้"),
    ("ด\u{E49}\u{E39}", "ดู้"), ("สิทธ\u{E4C}\u{E34}", "สิทธิ์"), ("เเผน", "แผน"), ("กี\u{E35}", "กี"), ("คา\u{E48}จ้าง", "ค่าจ้าง"),
    ("มากๅ", "มากา"), ("จัดทำ\u{E4D}", "จัดทำ"), ("จัดท\u{E4D}า\u{E4D}", "จัดทำ"),
  ])
  func lookalikes(text: String, meant: String) throws {
    let fault = try #require(IllFormedThai(in: text))
    #expect(fault.kind == .lookalike)
    #expect(fault.text.map { Array($0.unicodeScalars) } == Array(meant.unicodeScalars))
    #expect(isSuspect(text))
    #expect(tolerantKey(text) == tolerantKey(meant))
    #expect(tolerantHash(text) == tolerantHash(meant))
  }

  @Test("what a PDF, an old font or a wrong encoding broke is mended", arguments: [
    ("ถ ึงกรณ ีที่", "ถึงกรณีที่"), ("ค าน า", "คำนำ"), ("จ านวน 3 คน", "จำนวน 3 คน"), ("น ้าประปา", "น้ำประปา"),
    ("น้ าประปา", "น้ำประปา"), ("ก าหนดการ", "กำหนดการ"), ("องค์การบริหารส่วนต าบล", "องค์การบริหารส่วนตำบล"),
    ("ด าเนินงานของส านัก", "ดำเนินงานของสำนัก"), ("ควบคุมก ากับ", "ควบคุมกำกับ"), ("ท าให้น าไป", "ทำให้นำไป"), ("ต ่ากว่า", "ต่ำกว่า"), ("ค ่าจ ้าง", "ค่าจ้าง"), ("ร ้านค ้า", "ร้านค้า"), ("ต ่าง ๆ ย ้าย", "ต่าง ๆ ย้าย"),
    // Here the blanks stand behind marks, and in the middle of words.
    ("ด้ าน", "ด้าน"), ("แบบอย่ างการ", "แบบอย่างการ"), ("ท างกายภาพ", "ทางกายภาพ"), ("ง าม", "งาม"), ("ตามที่ก ารไฟฟ้า", "ตามที่การไฟฟ้า"),
    // Marks that were moved one letter on.
    ("ทีส่ ่งเสริม", "ที่ส่งเสริม"), ("พื้นทีใ่ นสังคม", "พื้นที่ในสังคม"), ("ดงี าม", "ดีงาม"), ("บุคคลทีม่ ีคุณธรรม", "บุคคลที่มีคุณธรรม"),
    ("ผูน้ าํ ชุมชน", "ผู้นำ ชุมชน"), ("พื้นทีส่ าธารณะ", "พื้นที่สาธารณะ"), ("หน้าทีข่ องกอง", "หน้าที่ของกอง"), ("สิน้ ปี", "สิ้นปี"), ("ตัง้ แต่", "ตั้งแต่"), ("ครัง้", "ครั้ง"),
    ("ความเสีย่ ง", "ความเสี่ยง"), ("ผูบ้ ริหาร", "ผู้บริหาร"),
    // No syllable ends with a tone mark that has no vowel, and none has two tone marks.
    ("ส่ งเสริม", "ส่งเสริม"), ("ก่ อสร้าง", "ก่อสร้าง"), ("ก่อ่น", "ก่อน"),
    ("ล่วงหน ้า", "ล่วงหน้า"), ("ค าบอกระดับ", "คำบอกระดับ"),
    ("สํ านัก", "สำนัก"), ("ไม ่ได ้", "ไม่ได้"), ("เ ป็น", "เป็น"), ("พันธ ์ุ", "พันธุ์"), ("ถ\u{A0}ึง", "ถึง"), ("ถ\u{200B}ึง", "ถึง"),
    ("คํ า", "คำ"), ("ต\n่อ", "ต่อ"), ("เ่ก", "เก่"), ("ค\u{A0}าน\u{A0}า", "คำนำ"), ("ก\u{E4D}\u{200B}าหนด", "กำหนด"),
    ("ซือ้ เพือ่น", "ซื้อ เพื่อน"), ("เมือ่เกีย่วข้อง", "เมื่อเกี่ยวข้อง"), ("เปลีย่นเสีย่ง", "เปลี่ยนเสี่ยง"), ("เกลีย้กล่อม", "เกลี้ยกล่อม"),
    // No syllable ends with ◌ั, ◌ื or เ◌ิ, nor with ◌็ but in ก็.
    ("รั บเงิ นจั ดซื้ อ", "รับเงินจัดซื้อ"), ("เป็ นทั้\u{A0}งหมด", "เป็นทั้งหมด"), ("ก็ เก็ บ", "ก็ เก็บ"), ("สำานักกำาหนด", "สำนักกำหนด"),
    ("ปี\u{F70A}", "ปี่"), ("\u{F70F}าติ", "ญาติ"), ("\u{F700}าน", "ฐาน"), ("ป\u{F701}ด", "ปิด"), ("ป\u{F710}ญ", "ปัญ"), ("ฟ\u{F717}", "ฟ์"),
    ("ฎ\u{F718}", "ฎุ"), ("ÊÓ¹Ñ¡»ÅÑ´", "สำนักปลัด"),
    ("ป\u{F88F}องกันฝ\u{F88D}าย", "ป้องกันฝ้าย"), ("ป\u{F884}นป\u{F886}", "ปันปี"), ("สิทธิ\u{F896}ฟ\u{F88A}", "สิทธิ์ฟ่"),
    ("\u{F0CA}\u{F0D3}\u{F0B9}\u{F0D1}\u{F0A1}", "สำนัก"),
  ])
  func damaged(text: String, meant: String) throws {
    let fault = try #require(IllFormedThai(in: text))
    #expect(fault.kind == .damaged)
    #expect(fault.text.map { Array($0.unicodeScalars) } == Array(meant.unicodeScalars))
    #expect(isSuspect(text))
  }

  @Test("UTF-8 that was read as Western is put back, by either of its encodings")
  func misread() {
    for text in ["สำนักปลัด", "ความเสี่ยง", "ก่อสร้าง ๑๐"] {
      let latin = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
      #expect(IllFormedThai(in: latin)?.text == text)
      #expect(isSuspect(latin))
    }
    #expect(IllFormedThai(in: "à¸„à¸§à¸²à¸¡")?.text == "ความ")
    // The third byte of ก and ง, 81 and 87, was lost with the first of them.
    #expect(IllFormedThai(in: "à¸ªà¸³à¸™à¸±à¸à¸‡à¸²à¸™")?.text == "สำนั\u{FFFD}งาน")
  }

  @Test("what cannot be told is named by its character", arguments: [
    ("ค\u{FFFD}า", "U+FFFD"), ("\u{F0B7} ข้อ", "U+F0B7"), ("ก่้", "U+0E49"), ("กุี", "U+0E35"), ("\u{E48}อ", "U+0E48"),
    ("ตามข้อ ๑ ้", "U+0E49"), ("ะไร", "U+0E30"), ("ๆ\u{E48}", "U+0E48"),
  ])
  func unreadable(text: String, character: String) throws {
    let fault = try #require(IllFormedThai(in: text))
    #expect(fault.kind == .unreadable)
    #expect(fault.character == character)
    #expect(fault.text == nil)
    #expect(isSuspect(text))
  }

  @Test("what is well written is let pass", arguments: [
    "ความเสี่ยงด้านการทุจริต", "พันธุ์", "สิทธิ์", "เกาะ", "น้ำ", "ฤๅษี", "กฎหมาย ฯลฯ", "ต่าง ๆ", "ไม้เอก (่) และ ◌้", "café naïve", "5×5 ± 3",
    "“ข้อ ๑”\nบรรทัดใหม่", "e-GP", "เก็บ", "เสร็จ", "๑๐ ล้านบาท", "วัน\u{200B}ที่", "สํ", "พุทฺธํ", "", "กรุงเทพฯ", "เอ๊ะ", "โต๊ะ", "เยอะแยะ", "ณ วันที่ ณ",
    "แก่ แก้ แก๊ส", "มติ ครม.", "ก็ ดี", "เมื่อ เกี่ยว เนื้อ เงื่อน", "ปีย่อย", "มียี่ห้อ", "การค้าเสรีย่อมดี", "หนังสือย่อ", "มืออ่อน", "เวที ยังมี",
    "อนุมัติ จ่าย", "คือ อาคาร", "เมีย น้อย", "เดือน  ก.ย.", "บาท/เดือน", "«ก»", "½ ¼", "แม่อ้วน พ่ออ่าน ไม่อ่าน", "ใกล้อ่าง", "ใหม่ เก่า แก่ แน่", "เปล่า ๆ เล่น ๆ", "บ่อ ๒ บ่ เคย", "มีต้นไม้ ปีต่อไป",
    "ผู้ต้องหา", "ใคร่ ขอ",
  ])
  func wellFormed(text: String) { #expect(IllFormedThai(in: text) == nil) }

  @Test("the words around the first place are shown, not a whole text")
  func excerpt() throws {
    let long = String(repeating: "รับเงินแล้วออกใบเสร็จ ", count: 20)
    let fault = try #require(IllFormedThai(in: long + "จ านวน 3 คน ถ ึง " + long))
    #expect(fault.found.contains("จ านวน"))
    #expect(fault.mended?.contains("จำนวน") == true)
    #expect(fault.found.unicodeScalars.count < 50)
    #expect(fault.count == 2)
  }
}
