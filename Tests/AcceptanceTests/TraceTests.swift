import Foundation
import Testing

@Suite("sujarit trace, and what the summary and plan.txt say of a plan")
struct TraceTests {
  /// Risk B has no measure, one measure of A no project; projects 2 and 3 come from no risk.
  private static let dossier = """
    agency: {name: เทศบาลตำบลตัวอย่าง, kind: เทศบาลตำบล}
    year: 2569
    register:
      risks:
        - id: A
          event: เรียกรับเงินจากผู้ขออนุญาต
          measures: [{text: ติดประกาศค่าธรรมเนียม, project: "1"}, {text: ติดตั้งกล้องวงจรปิดในห้องบริการ}]
        - {id: B, event: นำรถราชการไปใช้ส่วนตัว}
    plan:
      projects:
        - number: 1
          kind: project
          name: จัดทำคู่มือสำหรับประชาชน
          dimension: 2
          budgets: {year1: 20000}
          quarters: {q1: true}
          responsible: [สำนักปลัด]
          outputs: [คู่มือไม่น้อยกว่า 10 กระบวนงาน]
          results: [{months: 6, status: done, spent: 15000}]
        - {number: 2, kind: activity, name: จัดเวทีประชาคม, dimension: 3, quarters: {q1: true, q4: true}}
        - {number: 3, kind: measure, name: NO Gift Policy, dimension: 2, budget: notNeeded, responsible: [สำนักปลัด], outcomes: [ลงนามรับทราบร้อยละ 100]}
        - {number: 4, kind: project, name: อบรมคุณธรรม, dimension: 1, budgets: {year1: 30000}, responsible: [สำนักปลัด], outputs: [จัดอบรม]}

    """

  private func trace(_ options: String...) throws -> Program.Result {
    let folder = try Folder()
    return try Program.run(["trace", folder.write(Self.dossier, to: "d.yaml"), "--as-of", "2569-04-01"] + options)
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let result = try Program.run(["trace"] + arguments + ["--format", "json"])
    #expect(result.status == 0)
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("trace --format json has the gaps first, each with its kind, then what projects without a risk may spend, then each risk's way")
  func gaps() throws {
    let folder = try Folder()
    let tree = try json([folder.write(Self.dossier, to: "d.yaml"), "--as-of", "2569-04-01"])
    let gaps = try #require(tree["gaps"] as? [[String: Any]])
    #expect(gaps.map { "\($0["kind"] ?? "") \($0["risk"] ?? $0["number"] ?? "")" } == [
      "riskWithoutMeasure B", "measureWithoutProject A", "projectWithoutRisk 2", "projectWithoutRisk 3", "projectWithoutRisk 4",
      "projectWithoutUnit 2", "projectWithoutBudget 2", "projectWithoutIndicator 2", "projectWithoutIndicator 4", "resultMissing 2",
      "resultMissing 3", "resultMissing 4",
    ])
    #expect(gaps[1]["measure"] as? String == "ติดตั้งกล้องวงจรปิดในห้องบริการ")
    #expect(gaps[2...4].map { $0["budget"].map { "\($0)" } } == [nil, "notNeeded", "30000"])
    #expect(gaps.last?["months"] as? Int == 6 && gaps.last?["ended"] as? String == "2026-03-31")
    #expect((tree["unlinkedMoney"] as? [String: Int]) == ["year": 2569, "baht": 30_000, "ofPlan": 50_000])
    #expect(Program.isBefore("\"gaps\"", "\"lines\"", in: try trace("--format", "json").output))
  }

  @Test("each line goes from the risk to the measure, the project, its units, money, indicators and result, as far as there are any")
  func lines() throws {
    let folder = try Folder()
    let lines = try #require(try json([folder.write(Self.dossier, to: "d.yaml")])["lines"] as? [[String: Any]])
    #expect(lines.map { $0["risk"] as? String } == ["A", "A", "B"])
    let project = lines[0]["project"] as? [String: Any]
    #expect(project?["project"] as? String == "โครงการจัดทำคู่มือสำหรับประชาชน" && project?["similarity"] as? Double == 1)
    #expect(lines[0]["units"] as? [String] == ["สำนักปลัด"] && lines[0]["budget"] as? Int == 20_000)
    let figure = ((lines[0]["indicators"] as? [[String: Any]])?.first?["figures"] as? [[String: Any]])?.first
    #expect(figure?["comparator"] as? String == "atLeast" && figure?["number"] as? Int == 10)
    let result = lines[0]["result"] as? [String: Any]
    #expect(result?["status"] as? String == "done" && result?["months"] as? Int == 6 && result?["spent"] as? Int == 15_000)
    #expect(Set(lines[1].keys) == ["risk", "event", "measure"] && Set(lines[2].keys) == ["risk", "event"])
  }

  /// docs/domain.md 1.2 and 1.4: issue 3.2 has no measure, 10 of the 35 projects are measures of risks, and these need no money.
  @Test("the trace of a real plan is the same as text and as JSON")
  func maeSot() throws {
    let plan = Program.repository.appending(path: "forms/examples/mae-sot-2566/plan.yaml").path
    let tree = try json([plan, "--as-of", "2566-10-01"])
    let gaps = try #require(tree["gaps"] as? [[String: Any]])
    func count(_ kind: String) -> Int { gaps.count { $0["kind"] as? String == kind } }
    #expect(gaps.first?["risk"] as? String == "3.2" && count("riskWithoutMeasure") == 1)
    #expect(count("projectWithoutRisk") == 25 && count("resultMissing") == 35)
    #expect((tree["unlinkedMoney"] as? [String: Int])?["baht"] == 410_000)
    let text = try Program.run("trace", plan, "--as-of", "2566-10-01", "--width", "160").output
    #expect(text.contains("โครงการที่ไม่ได้มาจากความเสี่ยง 25 โครงการ งบประมาณ 410,000 บาท จากทั้งแผน 410,000 บาท"))
    for gap in gaps where gap["kind"] as? String == "projectWithoutRisk" {
      let name = "\(try #require(gap["number"] as? Int))) \(try #require(gap["project"] as? String))"
      let money = (gap["budget"] as? Int).map { $0 < 1_000 ? "\($0)" : "\($0 / 1_000),000" }.map { " · \($0) บาท" } ?? " · ไม่ใช้งบประมาณ"
      #expect(text.replacing(/\s+/, with: "").contains((name + money).replacing(/\s+/, with: "")), "\(name)")
    }
  }

  /// Of the 6-month report of จังหวัดลำพูน, 2566; the risks are made up, and one project says no indicator and one no money.
  private static let province = """
    agency: {name: จังหวัดลำพูน, kind: province}
    year: 2566
    register:
      risks:
        - {id: R1, event: ประชาชนไม่กล้าแจ้งเบาะแส, measures: [{text: สร้างเครือข่าย, project: โครงการ STRONG จิตพอเพียงต้านทุจริต}, {text: ตรวจใบสำคัญทุกฉบับ}]}
        - {id: R2, event: นำทรัพย์สินของราชการไปใช้ส่วนตัว}
    provincial:
      indicators: [{number: "1.2", text: ร้อยละของประชาชนที่มีค่านิยมสุจริต}]
      projects:
        - name: โครงการ STRONG - จิตพอเพียงต้านทุจริต
          indicator: "1.2"
          measures: [ผู้เข้าร่วมมีค่านิยมสุจริตไม่น้อยกว่าร้อยละ 60]
          amounts: [{source: งบบุคลากร, baht: 200000}, {source: งบ อบจ., baht: 100000}]
          responsible: สำนักงาน ป.ป.ช. ประจำจังหวัดลำพูน
          results: [{months: 6, status: inProgress, spent: 120000}]
        - {name: โครงการประเมินผลตามแผนย่อย, indicator: "1.2", budget: 32760, measures: [สำรวจประชาชน 600 คน], responsible: สำนักงานสถิติจังหวัดลำพูน}
        - {name: โครงการประชาสัมพันธ์, measures: [ประชาชนตระหนักรู้], results: [{months: 6, status: done}]}

    """

  @Test("a plan of goals is traced the same way, with the indicator that each project serves; money from several sources counts once")
  func goals() throws {
    let folder = try Folder()
    let path = try folder.write(Self.province, to: "d.yaml")
    let tree = try json([path, "--as-of", "2566-04-01"])
    let gaps = try #require(tree["gaps"] as? [[String: Any]])
    #expect(gaps.map { "\($0["kind"] ?? "") \($0["risk"] ?? $0["project"] ?? "")" } == [
      "riskWithoutMeasure R2", "measureWithoutProject R1", "projectWithoutRisk โครงการประเมินผลตามแผนย่อย", "projectWithoutRisk โครงการประชาสัมพันธ์",
      "projectWithoutUnit โครงการประชาสัมพันธ์", "projectWithoutAim โครงการประชาสัมพันธ์", "projectWithoutBudget โครงการประชาสัมพันธ์",
      "projectWithoutIndicator โครงการประชาสัมพันธ์", "resultMissing โครงการประเมินผลตามแผนย่อย",
    ])
    #expect((tree["unlinkedMoney"] as? [String: Int]) == ["year": 2566, "baht": 32_760, "ofPlan": 332_760])
    let line = try #require((tree["lines"] as? [[String: Any]])?.first)
    #expect((line["aim"] as? [String: String])?["number"] == "1.2" && line["budget"] as? Int == 300_000)
    #expect(line["units"] as? [String] == ["สำนักงาน ป.ป.ช. ประจำจังหวัดลำพูน"])
    #expect((line["result"] as? [String: Any])?["spent"] as? Int == 120_000)
    let similarity = try #require((line["project"] as? [String: Any])?["similarity"] as? Double)
    #expect((0.9..<1).contains(similarity))
  }

  @Test("its sheet stands in provincial.xlsx, and the summary says where the way breaks off")
  func goalsReport() throws {
    let folder = try Folder()
    let path = try folder.write(Self.province, to: "d.yaml")
    _ = try Program.run("report", path, "--out", folder.path("out"), "--as-of", "2566-04-01")
    let cells = try Program.run("cells", folder.path("out/provincial.xlsx")).output
    #expect(cells.contains("เส้นทางความเสี่ยง\t") && cells.contains("โครงการ STRONG - จิตพอเพียงต้านทุจริต\\nตัวชี้วัดที่ 1.2"))
    #expect(folder.files.contains("out/plan-trace.txt") && !folder.files.contains("out/plan.xlsx"))
    let summary = try String(contentsOfFile: folder.path("out/summary.txt"), encoding: .utf8).filter { !$0.isWhitespace }
    let line = "เส้นทางจากความเสี่ยง: ไม่มีมาตรการ 1 ประเด็น, มาตรการที่ไม่มีโครงการ 1, โครงการที่ไม่ได้มาจากความเสี่ยง 2 (งบประมาณปี 2566 32,760 บาท จาก 332,760 บาท)"
    #expect(summary.contains(line.filter { !$0.isWhitespace }))
  }

  @Test("of a dossier with both kinds of plan a measure is carried out by a project of either, and the way stands once, in plan.xlsx")
  func both() throws {
    let folder = try Folder()
    let path = try folder.write(
      Self.province + "plan: {projects: [{number: 1, name: ตรวจใบสำคัญทุกฉบับ, budget: 5000, budgetSpan: eachYear}]}\n", to: "d.yaml")
    let tree = try json([path])
    #expect((tree["gaps"] as? [[String: Any]])?.contains { $0["kind"] as? String == "measureWithoutProject" } == false)
    #expect((tree["unlinkedMoney"] as? [String: Int])?["ofPlan"] == 337_760)
    _ = try Program.run("report", path, "--out", folder.path("out"), "--as-of", "2566-04-01")
    #expect(try Program.run("cells", folder.path("out/plan.xlsx")).output.contains("เส้นทางความเสี่ยง\t"))
    #expect(try !Program.run("cells", folder.path("out/provincial.xlsx")).output.contains("เส้นทางความเสี่ยง\t"))
    let summary = try String(contentsOfFile: folder.path("out/summary.txt"), encoding: .utf8)
    #expect(summary.components(separatedBy: "เส้นทางจากความเสี่ยง").count == 2)
  }

  @Test("nothing to trace is an error in either format")
  func nothing() throws {
    for format in ["text", "json"] {
      let result = try Program.run("trace", Program.maeSot, "--format", format)
      #expect(result.status == 2 && result.output.isEmpty && result.errors.contains("plan.projects"))
    }
  }

  @Test("the summary says money and projects by dimension and year, what is due, what was spent of what, and where the way from risks breaks off")
  func summary() throws {
    let folder = try Folder()
    let path = try folder.write(Self.dossier, to: "d.yaml")
    #expect(try Program.run("report", path, "--out", folder.path("out"), "--as-of", "2569-04-01").status == 0)
    let summary = try String(contentsOfFile: folder.path("out/summary.txt"), encoding: .utf8).filter { !$0.isWhitespace }
    for line in [
      "4 โครงการ: มิติ 1 จำนวน 1, มิติ 2 จำนวน 2, มิติ 3 จำนวน 1",
      "งบประมาณปี 2569: 50,000 บาท 2 โครงการ (มิติ 1 30,000 บาท 1 โครงการ, มิติ 2 20,000 บาท 1 โครงการ) ไม่ใช้งบประมาณ 1 โครงการ",
      "ไม่บอกงบประมาณของปี 2569: 1 โครงการ", "ถึงกำหนดรายงานรอบ 6 เดือนเมื่อวันที่ 31 มี.ค. 2569 แต่ยังไม่มีผล: 3 โครงการ (2, 3, 4)",
      "เบิกจ่ายปี 2569: 15,000 บาท จากงบประมาณ 20,000 บาท (ร้อยละ 75)",
      "เส้นทางจากความเสี่ยง: ไม่มีมาตรการ 1 ประเด็น, มาตรการที่ไม่มีโครงการ 1, โครงการที่ไม่ได้มาจากความเสี่ยง 3 (งบประมาณปี 2569 30,000 บาท จาก 50,000 บาท)",
    ] { #expect(summary.contains(line.filter { !$0.isWhitespace }), "\(line)") }
  }

  @Test("plan.txt has what the first sheet of plan.xlsx draws, as tables, and what the summary says; with --only there is none")
  func planText() throws {
    let folder = try Folder()
    let path = try folder.write(Self.dossier, to: "d.yaml")
    let report = try Program.run("report", path, "--out", folder.path("out"), "--as-of", "2569-04-01")
    #expect(report.lines.map { ($0 as NSString).lastPathComponent }.contains("plan.txt"))
    let text = try String(contentsOfFile: folder.path("out/plan.txt"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: "│").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(rows.contains(["ปี 2569", "30,000", "20,000", "0", "50,000"]))
    #expect((1...4).allSatisfy { rows.contains(["ไตรมาส \($0)", ["2", "0", "0", "1"][$0 - 1]]) })
    #expect(text.contains("เส้นทางจากความเสี่ยง"))
    _ = try Program.run("report", path, "--out", folder.path("some"), "--only", "plan-list", "--as-of", "2569-04-01")
    #expect(folder.files.contains("some/plan-list.txt") && !folder.files.contains("some/plan.txt"))
  }
}

extension Program {
  /// Whether a text stands before another.
  fileprivate static func isBefore(_ first: String, _ second: String, in text: String) -> Bool {
    guard let one = text.range(of: first), let other = text.range(of: second) else { return false }
    return one.lowerBound < other.lowerBound
  }
}
