import Foundation
import Records
import Testing

@testable import Documents

/// Tables of the documents 001 and 003, printed anew by LibreOffice and taken out of the PDF by `pdftotext -layout`: cells in the middle of their
/// rows, headings of several lines, marks that were drawn beside their letters, columns that one blank parts, rows that a page's end cuts. What is
/// expected is what the documents say, without the blanks that the way through the PDF put into words.
@Suite("Tables that a PDF's text holds by blanks")
struct LayoutTableTests {
  private func document(_ text: String) throws -> PublishedDocument {
    let checker = try Published.checker()
    return try checker.document(DocumentText(Array(text.utf8), file: "table.txt", checker.words))
  }

  private func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  // MARK: An annual list

  private static let annual = """
                                   แผนปฏิบัติการป้ องกันการทุจริต ประจำปี งบประมาณ พ.ศ. 2566

                                                       เทศบาลนครแม่สอด




                                                                               ไตรมาส
                                                      งบประมาณ                                       หน่วยงานรับผิด
    ที่          โครงการ/กิจกรรม/มาตรการ                             ไตรมาส ไตรมาส ไตรมาส ไตรมาส
                                                        (บาท)                                              ชอบ
                                                                       1      2       3        4

          โครงการเผยแพร่ประชาสัมพันธ์ความรู้ด้าน
          กฎหมายและระเบียบ ที่เกี่ยวข้องกับการ
    1     ปฏิบัติงานให้แก่บุคลากรองค์กรปกครอง       ไม่ใช้งบประมาณ     ✓              ✓        ✓   กองคลัง
          ส่วน ท้องถิ่น ผู้บริหารและสมาชิกสภาท้อง
          ถิ่น

          โครงการส่งเสริมการบริหารงานตามหลักธร                                                     หน่วยตรวจสอบ
    2                                               ไม่ใช้งบประมาณ     ✓      ✓                ✓
          รมาภิบาลเพื่อป้ องกัน การทุจริต                                                          ภายใน

          โครงการฝึ กอบรมการส่งเสริมคุณธรรม
                                                                                                   กองสาธารณสุขและ
    3     จริยธรรมบุคลากรองค์กร ปกครองส่วนท้อง              50,000            ✓       ✓
                                                                                                   สิ่งแวดล้อม
          ถิ่นเพื่อเสริมสร้างวัฒนธรรมองค์กรสุจริต

    4     โครงการเสริมสร้างองค์ความรู้ด้านการต่อ    ไม่ใช้งบประมาณ     ✓              ✓        ✓   กองการศึกษา
    \u{C}                                                                            ไตรมาส
                                                       งบประมาณ                                       หน่วยงานรับผิด
    ที่          โครงการ/กิจกรรม/มาตรการ                              ไตรมาส ไตรมาส ไตรมาส ไตรมาส
                                                         (บาท)                                              ชอบ
                                                                        1      2      3      4

          ต้านการทุจริต

          โครงการเชิดชูเกียรติบุคลากรที่ปฏิบัติงาน
    5     เป็ นไปตามมาตรฐาน ด้วยความวิริยะ                   50,000     ✓      ✓             ✓      สำนักปลัดเทศบาล
          อุตสาหะ และซื่อสัตย์สุจริต

          โครงการยกย่องเชิดชูเกียรติหน่วยงานและ
    6     บุคคลที่ประพฤติ ปฏิบัติตนให้เป็ นที่               50,000            ✓      ✓             กองคลัง
          ประจักษ์
    """

  @Test("an annual list has each project with its name, money, unit and the quarters that are ticked, also where a page's end cuts a row")
  func annual() throws {
    let document = try document(Self.annual)
    let plan = try #require(document.plan.first)
    #expect(
      plan.projects.map { plain($0.name) } == [
        "โครงการเผยแพร่ประชาสัมพันธ์ความรู้ด้านกฎหมายและระเบียบที่เกี่ยวข้องกับการปฏิบัติงานให้แก่บุคลากรองค์กรปกครองส่วนท้องถิ่นผู้บริหารและสมาชิกสภาท้องถิ่น",
        "โครงการส่งเสริมการบริหารงานตามหลักธรรมาภิบาลเพื่อป้องกันการทุจริต",
        "โครงการฝึกอบรมการส่งเสริมคุณธรรมจริยธรรมบุคลากรองค์กรปกครองส่วนท้องถิ่นเพื่อเสริมสร้างวัฒนธรรมองค์กรสุจริต",
        "โครงการเสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต",
        "โครงการเชิดชูเกียรติบุคลากรที่ปฏิบัติงานเป็นไปตามมาตรฐานด้วยความวิริยะอุตสาหะและซื่อสัตย์สุจริต",
        "โครงการยกย่องเชิดชูเกียรติหน่วยงานและบุคคลที่ประพฤติปฏิบัติตนให้เป็นที่ประจักษ์",
      ])
    #expect(plan.rows.map(\.amounts) == [[.none], [.none], [.baht(50_000)], [.none], [.baht(50_000)], [.baht(50_000)]])
    #expect(plan.rows.map(\.quarters) == [[1, 3, 4], [1, 2, 4], [2, 3], [1, 3, 4], [1, 2, 4], [2, 3]])
    let table = try #require(document.tables.first)
    #expect(
      table.rows.map { plain($0.cells.last ?? "") }
        == ["กองคลัง", "หน่วยตรวจสอบภายใน", "กองสาธารณสุขและสิ่งแวดล้อม", "กองการศึกษา", "สำนักปลัดเทศบาล", "กองคลัง"])
  }

  @Test("the rows of an annual list and its headings are all accounted for")
  func account() throws {
    let account = try document(Self.annual).account
    #expect(account.fates.dropFirst(7).allSatisfy { $0 != .unplaced })
  }

  @Test("quarters that the second line of a heading names are quarters, where tabs part the columns too")
  func namedQuarters() throws {
    let document = try Published.document(
      text: "ที่\tโครงการ/กิจกรรม\tงบประมาณ\tไตรมาส\t\t\t\n\t\t\tไตรมาส 1\tไตรมาส 2\tไตรมาส 3\tไตรมาส 4\n1\tโครงการอบรมคุณธรรม\t10,000\t\t/\t\t/\n")
    #expect(document.plan.flatMap(\.rows).map(\.quarters) == [[2, 4]])
  }

  // MARK: What came of measures

  private static let results = """
                                                                         อำเภอรามัน จังหวัดยะลา




                                                                              ระยะเวลาการ                      ผลการดำเนินการ
            มาตรการ                    รายละเอียดการดำเนินงาน                                                                                     หมายเหตุ
                                                                                ดำเนินงาน                ผลผลิต                  ผลลัพธ์

    มาตรการตรวจสอบการ        จัดทำมาตรการตรวจสอบการใช้ดุลพินิจ (เผยแพร่ จัดทำรายงานทุกร มาตรการตรวจสอบการใช้              การใช้ดุลพินิจของผู้
    ใช้ดุลพินิจ              ข้อมูลสู่สาธารณชน เว็บไซต์หลักของหน่วยงาน       อบเดือน          ดุลพินิจ                    บังคับบัญชาเป็ นไปตาม
                             ประจำปี งบประมาณ ๒๕๖๖                                                                        กฎหมาย กฎ ระเบียบ
                                                                                                                          ข้อบังคับ ประกาศ
                                                                                                                          หลักเกณฑ์ มาตรฐาน
                                                                                                                          คู่มือ การปฏิบัติงาน
                                                                                                                          อย่างเคร่งครัด

    มาตรการเผยแพร่ข้อมูล     - จัดทำมาตรการเผยแพร่ข้อมูลต่อ                  จัดทำรายงานทุกร มาตรการเผยแพร่ข้อมูลต่อ      รายงานผลการดำเนิน
    ต่อสาธารณะ               สาธารณชน(เผยแพร่ข้อมูลสู่สาธารณชน เว็บไซต์ อบเดือน               สาธารณะ                     งานตาม มาตรการเผย
                             หลักของหน่วยงาน -เผยแพร่ข้อมูลที่ถูกต้อง                                                     แพร่ข้อมูลต่อสาธารณะ
                             รวดเร็ว ทันต่อสถานการณ์ เผยแพร่ต่อ                                                           -รอบ ๓ เดือน -รอบ ๖
                             สาธารณชน                                                                                     เดือน -รอบ ๙ เดือน -
                                                                                                                          รอบ ๑๒ เดือน
    """

  @Test("of measures what was done, when, and what came of it stands in the columns below the two lines of their heading")
  func results() throws {
    let results = try document(Self.results).integrity.results
    #expect(results.map { plain($0.name) } == ["มาตรการตรวจสอบการใช้ดุลพินิจ", "มาตรการเผยแพร่ข้อมูลต่อสาธารณะ"])
    #expect(results.map { plain($0.period) } == ["จัดทำรายงานทุกรอบเดือน", "จัดทำรายงานทุกรอบเดือน"])
    #expect(results.map { plain($0.output) } == ["มาตรการตรวจสอบการใช้ดุลพินิจ", "มาตรการเผยแพร่ข้อมูลต่อสาธารณะ"])
    #expect(
      results.map { plain($0.outcome) } == [
        "การใช้ดุลพินิจของผู้บังคับบัญชาเป็นไปตามกฎหมายกฎระเบียบข้อบังคับประกาศหลักเกณฑ์มาตรฐานคู่มือการปฏิบัติงานอย่างเคร่งครัด",
        "รายงานผลการดำเนินงานตามมาตรการเผยแพร่ข้อมูลต่อสาธารณะ-รอบ๓เดือน-รอบ๖เดือน-รอบ๙เดือน-รอบ๑๒เดือน",
      ])
    #expect(results.first.map { plain($0.detail) } == "จัดทำมาตรการตรวจสอบการใช้ดุลพินิจ(เผยแพร่ข้อมูลสู่สาธารณชนเว็บไซต์หลักของหน่วยงานประจำปีงบประมาณ๒๕๖๖")
  }

  // MARK: A report with sources of money and status

  private static let status = """
    เป้ าหมายที่ ๑ : ประชาชนมีวัฒนธรรมและพฤติกรรมซื่อสัตย์สุจริต

    ตัวชีว้ ัดที่ ๑.๑ : ร้อยละของเด็กและเยาวชนไทยมีพฤติกรรมที่ยึดมั่นความซื่อสัตย์สุจริต

    ค่าเป้ าหมาย : ปี ๒๕๖๖ เด็กและเยาวชนไทย มีพฤติกรรมที่ยึดมั่นความซื่อสัตย์สุจริต ร้อยละ ๘๐




                                                                          งบประมาณ         แหล่งงบ   หน่วยงานรับผิด สถานะการ
     ลำดับ           โครงการ/กิจกรรม                      ตัวชีว
                                                               ้ ัด
                                                                           (บาท)           ประมาณ         ชอบ       ดำเนินงาน

       1     โครงการเผยแพร่ประชาสัมพันธ์           ร้อยละของผู้เข้าร่วม       12,500 งบพัฒนา         สำนักงาน       อยู่ระหว่าง
             ความรู้ด้านกฎหมายและระเบียบ           ไม่น้อยกว่าร้อยละ 71               จังหวัด        ป.ป.ช. ประจำ   ดำเนินการ
             ที่เกี่ยวข้องกับการปฏิบัติงานให้แก่                                                     จังหวัดลำพูน
             บุคลากรองค์กรปกครองส่วน ท้อง
    \u{C}                                                                   งบประมาณ      แหล่งงบ   หน่วยงานรับผิด สถานะการ
    ลำดับ            โครงการ/กิจกรรม                   ตัวชีว
                                                            ้ ัด
                                                                        (บาท)        ประมาณ            ชอบ      ดำเนินงาน

            ถิ่น ผู้บริหารและสมาชิกสภาท้อง
            ถิ่น

     2      โครงการส่งเสริมการบริหารงาน         ร้อยละของผู้เข้าร่วม       25,000 งบท้องถิ่น   สำนักงาน        ยังไม่ได้
            ตามหลักธรรมาภิบาลเพื่อป้ องกัน      ไม่น้อยกว่าร้อยละ 72                           สาธารณสุข       ดำเนินการ
            การทุจริต                                                                          จังหวัดลำพูน

     3      โครงการฝึ กอบรมการส่งเสริม          ร้อยละของผู้เข้าร่วม       37,500 งบประมาณ     โรงพยาบาล       ดำเนินการ
            คุณธรรมจริยธรรมบุคลากรองค์กร ไม่น้อยกว่าร้อยละ 73                     แผ่นดิน      ลำพูน           แล้วเสร็จ
            ปกครองส่วนท้องถิ่นเพื่อเสริมสร้าง
            วัฒนธรรมองค์กรสุจริต
    """

  @Test("a province's report has money, source, unit and status of each project, and the aims that stand above its table")
  func provincial() throws {
    let document = try document(Self.status)
    let items = document.provincial.flatMap(\.items)
    #expect(items.map(\.number) == ["1", "2", "3"])
    #expect(items.map(\.budget) == [.baht(12_500), .baht(25_000), .baht(37_500)])
    #expect(items.map { plain($0.unit) } == ["สำนักงานป.ป.ช.ประจำจังหวัดลำพูน", "สำนักงานสาธารณสุขจังหวัดลำพูน", "โรงพยาบาลลำพูน"])
    #expect(items.map { plain($0.status?.text ?? "") } == ["อยู่ระหว่างดำเนินการ", "ยังไม่ได้ดำเนินการ", "ดำเนินการแล้วเสร็จ"])
    #expect(plain(items[0].title).hasSuffix("ผู้บริหารและสมาชิกสภาท้องถิ่น"))
    #expect(document.provincial.first?.indicator == "1.1")
  }

  // MARK: Scores

  private static let scores = """
    รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำ
                                              ปี งบประมาณ พ.ศ. 2566

                                               เทศบาลตำบลตัวอย่าง




                                  ตัวชีว
                                       ้ ัด                         คะแนน ปี 2565    คะแนน ปี 2566

    ตัวชีว้ ัดที่ 1 การปฏิบัติหน้าที่                                        95.00            97.10

    ตัวชีว้ ัดที่ 2 การใช้งบประมาณ                                           86.40            88.45

    ตัวชีว้ ัดที่ 3 การใช้อำนาจ                                              92.10            93.20

    ตัวชีว้ ัดที่ 4 การใช้ทรัพย์สินของราชการ                                 80.00            85.61

    ตัวชีว้ ัดที่ 5 การแก้ไขปั ญหาการทุจริต                                  88.12            90.02

    ตัวชีว้ ัดที่ 6 คุณภาพการดำเนินงาน                                       83.00            84.17

    ตัวชีว้ ัดที่ 7 ประสิทธิภาพการสื่อสาร                                    78.20            79.88

    ตัวชีว้ ัดที่ 8 การปรับปรุงระบบการทำงาน                                  79.90            80.35

    ตัวชีว้ ัดที่ 9 การเปิ ดเผยข้อมูล                                        90.00            91.56

    ตัวชีว้ ัดที่ 10 การป้ องกันการทุจริต                                    75.00            87.50

    คะแนนรวม                                                                 85.11            88.73
    \u{C}
    """

  @Test("ten indicators have the scores of the report's year, not those of the year before")
  func scores() throws {
    let points = try document(Self.scores).scores.points
    let expected = ["97.10", "88.45", "93.20", "85.61", "90.02", "84.17", "79.88", "80.35", "91.56", "87.50"]
    #expect((1...10).map { points["i\($0)"]?.points } == expected.map { Decimal(string: $0) })
    #expect(points["total"]?.points == Decimal(string: "88.73"))
  }

  // MARK: What belongs to no column

  @Test("a text across columns is put in none of them: its line is said not to be placed")
  func across() throws {
    let document = try document(
      """
      ที่      โครงการ/กิจกรรม                   งบประมาณ (บาท)      หน่วยงานรับผิดชอบ
      1       โครงการอบรมคุณธรรม               10,000              สำนักปลัด
      2       โครงการเยาวชนต้นกล้าสุจริต          20,000              กองการศึกษา
      3       โครงการจัดกิจกรรมซึ่งโอนงบประมาณไปแล้วทั้งหมดในปีก่อน      กองคลัง
      4       โครงการเวทีประชาคม               30,000              กองช่าง
      """)
    #expect(document.account.fates[3] == .unplaced)
    #expect(document.text.lines[3].across == "โครงการจัดกิจกรรมซึ่งโอนงบประมาณไปแล้วทั้งหมดในปีก่อน")
    let table = try #require(document.tables.first)
    #expect(table.rows.map { $0.cells[2] } == ["10,000", "20,000", "", "30,000"])
    #expect(table.rows.map { $0.cells[3] } == ["สำนักปลัด", "กองการศึกษา", "กองคลัง", "กองช่าง"])
  }
}
