import Records
import Testing

@Suite("A problem says where it stands, to the character")
struct ProblemPlaceTests {
  /// A text and what is wrong with it. Columns are counted by hand: กองคลัง is seven characters, ั among them.
  static let values: [(text: String, problem: String)] = [
    ("year: 2566\n", "1:1 READ-MISSING"),
    ("name:\nyear: 2566\n", "1:1 READ-MISSING"),
    ("name: ก\nnmae: ข\n", "2:1 READ-UNKNOWN-KEY"),
    ("{name: กองคลัง, yaer: 2566}\n", "1:17 READ-UNKNOWN-KEY"),
    ("name: [กองคลัง]\n", "1:7 READ-NOT-TEXT name"),
    ("name: {th: กองคลัง}\n", "1:7 READ-NOT-TEXT name"),
    ("name: \"\"\n", "1:7 READ-EMPTY-TEXT name"),
    ("name: \" \u{00A0}\\t\"\n", "1:7 READ-EMPTY-TEXT name"),
    ("name: ก\nyear: สองพันห้าร้อย\n", "2:7 READ-NOT-A-NUMBER year"),
    ("name: ก\nyear: 2566.5\n", "2:7 READ-NOT-WHOLE year"),
    ("name: ก\nyear: ๒๕๖๖.๕\n", "2:7 READ-NOT-WHOLE year"),
    ("name: ก\nyear: 2566.5.1\n", "2:7 READ-NOT-A-NUMBER year"),
    ("name: ก\nyear: [2566]\n", "2:7 READ-NOT-A-NUMBER year"),
    ("name: ก\nyear: 99999999999999999999\n", "2:7 READ-OUT-OF-RANGE year"),
    ("name: ก\nyear: 2023\n", "2:7 READ-OUT-OF-RANGE year"),
    ("{name: กองคลัง, year: ๒๗๐๐}\n", "1:23 READ-OUT-OF-RANGE year"),
    ("name: ก\nopen: ใช่\n", "2:7 READ-NOT-A-TRUTH-VALUE open"),
    ("name: ก\ndue: เร็ว ๆ นี้\n", "2:6 READ-NOT-A-DAY due"),
    ("name: ก\ndue: 30 กันยายม 2566\n", "2:6 READ-UNKNOWN-MONTH due"),
    ("name: ก\ndue: 30/9/2300\n", "2:6 READ-AMBIGUOUS-YEAR due"),
    ("name: ก\ndue: {day: 30}\n", "2:6 READ-NOT-A-DAY due"),
    ("name: ก\ndue: 31 กันยายน 2566\n", "2:6 READ-IMPOSSIBLE-DAY due"),
    ("name: ก\ndue: 2023-02-29\n", "2:6 READ-IMPOSSIBLE-DAY due"),
    ("name: ก\ndue: ๒๙ ก.พ. ๖๖\n", "2:6 READ-IMPOSSIBLE-DAY due"),
    ("name: ก\nkind: trainning\n", "2:7 READ-NOT-A-CHOICE kind"),
    ("name: ก\nunits:\n  - กองช่าง\n  - [กองคลัง]\n", "4:5 READ-NOT-TEXT units[2]"),
    ("name: ก\nunits: [กองช่าง, ~]\n", "2:18 READ-EMPTY-TEXT units[2]"),
    ("name: ก\nsteps:\n  \"1.3\": ข\n", "3:3 READ-UNKNOWN-KEY steps"),
    ("name: ก\nsteps: ข\n", "2:8 READ-NOT-A-RECORD steps"),
    ("name: ก\nhead: [ปลัด]\n", "2:7 READ-NOT-A-RECORD head"),
    ("name: ก\nhead: {phone: 055-123}\n", "2:7 READ-MISSING head"),
    ("- ก\n", "1:1 READ-NOT-A-RECORD"),
    ("# แผน\n\n  กองคลัง\n", "3:3 READ-NOT-A-RECORD"),
  ]

  @Test("a value that does not fit is named with its path", arguments: values)
  func value(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test("all problems of a text come at once, in the order in which they stand")
  func all() {
    let text = """
      nmae: โครงการอบรมธรรมาภิบาล
      year: ๒๐๒๓
      open: บางครั้ง
      due: 31 เมษายน 2567
      kind: purchace
      units:
        - กองคลัง
        - ""
      steps:
        "๑.๑": จัดทำแผน
        "9.9": ไม่มีข้อนี้
      head:
        positoin: ปลัดเทศบาล
      """
    #expect(
      problems(text) == [
        "1:1 READ-UNKNOWN-KEY", "1:1 READ-MISSING", "2:7 READ-OUT-OF-RANGE year", "3:7 READ-NOT-A-TRUTH-VALUE open",
        "4:6 READ-IMPOSSIBLE-DAY due", "5:7 READ-NOT-A-CHOICE kind", "8:5 READ-EMPTY-TEXT units[2]",
        "11:3 READ-UNKNOWN-KEY steps", "13:3 READ-UNKNOWN-KEY head", "13:3 READ-MISSING head",
      ])
  }

  @Test("what a misspelt key or word may have meant is offered")
  func nearest() {
    #expect(statement("name: ก\nyaer: 2566\n")?["nearest"] == .word("year"))
    #expect(statement("name: ก\nkind: trainning\n")?["nearest"] == .word("training"))
    #expect(statement("name: ก\nkind: trainning\n")?["choices"] == .list([.word("training"), .word("purchase")]))
    #expect(statement("name: ก\nน้ำประปา: 1\n")?["nearest"] == nil)
    #expect(statement("name: ก\nyear: 2023\n")?["least"] == .count(2500))
  }

  @Test("a place prints as file:line:column, which editors make clickable")
  func place() {
    #expect(Place(file: "แผน.yaml", mark: Mark(line: 3, column: 7)).description == "แผน.yaml:3:7")
    #expect(Place(file: "แผน.yaml", mark: nil).description == "แผน.yaml")
  }
}
