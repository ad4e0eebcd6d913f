import Assessment
import Foundation
import Sheets
import ThaiText

/// What forms may say of a dossier, by the names that `forms/` uses.
struct DossierFacts {
  let dossier: Dossier
  let house: HouseStyle
  let kinds: AgencyKinds
  let printer: TemplatePrinter

  /// The facts of the agency's own forms.
  func facts() -> Facts { facts(shared()) }

  /// The facts of the agency's own forms.
  ///
  /// - Parameter shared: What `shared` says, worked out once for all forms.
  func facts(_ shared: Facts) -> Facts {
    let control = dossier.internalControl
    var facts = shared
    facts["body"] = .text(dossier.agency.name)
    facts["unit"] = Fact.none
    facts.merge(componentFacts(control.components)) { $1 }
    facts.merge(evaluationFacts(control.evaluation)) { $1 }
    return facts
  }

  /// The facts of the forms of one unit.
  func facts(of unit: UnitEvaluation, _ shared: Facts) -> Facts {
    let name = dossier.unitName(unit.unit)
    var facts = shared
    facts["body"] = .text(name == dossier.agency.name ? name : name + " " + dossier.agency.name)
    facts["unit"] = .text(name)
    facts.merge(componentFacts(unit.components)) { $1 }
    facts.merge(evaluationFacts(unit.evaluation)) { $1 }
    return facts
  }

  /// What holds for every form of the dossier.
  func shared() -> Facts {
    let agency = dossier.agency
    let year = dossier.year
    let scope = dossier.consolidationScope
    var facts: Facts = [
      "agency": .text(agency.name),
      "agency.district": Fact(agency.district),
      "agency.province": Fact(agency.province),
      "agency.head.position": Fact(agency.head?.position),
      "agency.head.name": Fact(agency.head?.name),
      "notice": Fact(dossier.notice),
      "year": .text(String(year.buddhistYear)),
      "year.start": .day(year.start),
      "year.end": .day(year.end),
      "year.word": Fact(house.words["yearWord." + year.kind.rawValue]),
      "isFiscal": .flag(year.kind == .fiscal),
      "isCalendar": .flag(year.kind == .calendar),
      "isAgency": .flag(scope == nil),
      "isMinistry": .flag(scope == .ministry),
      "isProvince": .flag(scope == .province),
      "isDistrict": .flag(scope == .districtLocalGovernment),
    ]
    let usual = kinds[agency.kind]
    facts["agency.addressee"] = .text(agency.addressee ?? usual.map { printer.text($0.addressee, facts) } ?? "")
    facts["agency.supervisor"] = .text(agency.supervisor ?? usual.map { printer.text($0.supervisor, facts) } ?? "")
    facts.merge(certificateFacts()) { $1 }
    facts.merge(reviewFacts()) { $1 }
    facts.merge(followUpFacts()) { $1 }
    return facts
  }

  private func certificateFacts() -> Facts {
    let certificate = dossier.internalControl.certificate
    var facts = signatureFacts("certificate.signature", certificate?.signature)
    facts["certificate.hasRemainingRisk"] = .flag(dossier.certifiesRemainingRisk)
    facts["certificate.risks"] = items(dossier.certifiedRisks)
    facts["certificate.improvements"] = items(dossier.certifiedImprovements)
    facts["certificate.agencies"] = items(certificate?.agencies ?? [])
    return facts
  }

  private func reviewFacts() -> Facts {
    let review = dossier.internalControl.review
    var facts = signatureFacts("review.signature", review?.signature)
    facts["review.isPossible"] = .flag(review?.noAuditorBecause == nil)
    facts["review.noAuditorBecause"] = Fact(review?.noAuditorBecause)
    facts["review.hasRemarks"] = .flag(review?.hasRemarks ?? false)
    facts["review.riskRemarks"] = items(review?.riskRemarks ?? [])
    facts["review.controlRemarks"] = items(review?.controlRemarks ?? [])
    return facts
  }

  private func componentFacts(_ evaluation: ComponentEvaluation?) -> Facts {
    var facts = signatureFacts("components.signature", evaluation?.signature)
    facts["components.isGiven"] = .flag(evaluation != nil)
    for component in ControlComponent.allCases {
      facts["conclusion." + component.rawValue] = Fact(evaluation?.conclusions[component])
    }
    for principle in Principle.allCases {
      facts["principle." + principle.rawValue] = Fact(evaluation?.principles[principle]?.finding)
    }
    facts["overall"] = Fact(evaluation?.overall)
    return facts
  }

  private func evaluationFacts(_ evaluation: ControlEvaluation?) -> Facts {
    var facts = signatureFacts("evaluation.signature", evaluation?.signature)
    facts["evaluation.isGiven"] = .flag(evaluation != nil)
    var rows: [Facts] = []
    for (index, mission) in (evaluation?.missions ?? []).enumerated() {
      // A mission without risks still has its row.
      for row in mission.risks.isEmpty ? [nil] : mission.risks.map(Optional.some) {
        rows.append(rowFacts(mission, index + 1, row))
      }
    }
    facts["evaluation.rows"] = .list(rows, of: rowFacts(nil, 0, nil))
    return facts
  }

  private func rowFacts(_ mission: Mission?, _ number: Int, _ row: ControlRow?) -> Facts {
    [
      "mission.number": .number(Number(Decimal(number), .integer)),
      "mission": Fact(mission?.title),
      "objective": Fact(mission?.objective),
      "activity": Fact(mission?.activity),
      "risk": Fact(row?.risk),
      "existingControl": Fact(row?.existingControl),
      "assessment": Fact(row?.assessment.flatMap(words)),
      "residualRisk": Fact(row?.residualRisk),
      "improvement": Fact(row?.improvement),
      "responsible": Fact(units(row?.responsible)),
      "due": Fact(row?.due),
    ]
  }

  private func followUpFacts() -> Facts {
    let followUp = dossier.internalControl.followUp
    var facts = signatureFacts("followUp.signature", followUp?.signature)
    facts["followUp.from"] = .day(followUp?.from ?? dossier.year.start)
    facts["followUp.to"] = .day(followUp?.to ?? dossier.year.end)
    facts["followUp.noneBecause"] = Fact(followUp?.noneBecause)
    var rows: [Facts] = []
    var number = 0
    var mission: String?
    for improvement in followUp?.improvements ?? [] {
      if improvement.mission != mission { number += 1 }
      mission = improvement.mission
      rows.append(followedFacts(improvement, number))
    }
    facts["followUp.rows"] = .list(rows, of: followedFacts(nil, 0))
    return facts
  }

  /// 0.00 to 1.00; to divide decimals takes long.
  private static let hundredths = (0...100).map { Decimal($0) / 100 }

  private func followedFacts(_ improvement: FollowedImprovement?, _ number: Int) -> Facts {
    [
      "mission.number": .number(Number(Decimal(number), .integer)),
      "mission": Fact(improvement?.mission),
      "residualRisk": Fact(improvement?.residualRisk),
      "improvement": Fact(improvement?.improvement),
      "responsible": Fact(units(improvement?.responsible)),
      "due": Fact(improvement?.due),
      "completed": Fact(improvement?.completed),
      "status": Fact(improvement?.status.flatMap { house.words["status." + $0.rawValue] }),
      "progress": improvement?.progress.map { .number(Number(Self.hundredths[$0], .percent)) } ?? .none,
      "obstacles": Fact(improvement?.obstacles),
    ]
  }

  private func signatureFacts(_ prefix: String, _ signature: Signature?) -> Facts {
    [
      prefix + ".name": Fact(signature?.name),
      prefix + ".position": Fact(signature?.position),
      prefix + ".date": Fact(signature?.date),
    ]
  }

  private func items(_ texts: [String]) -> Fact {
    func item(_ index: Int, _ text: String) -> Facts {
      ["index": .number(Number(Decimal(index), .integer)), "item": .text(text)]
    }
    return .list(texts.enumerated().map { item($0 + 1, $1) }, of: item(0, ""))
  }

  private func units(_ references: [String]?) -> String? {
    guard let references, !references.isEmpty else { return nil }
    return references.map(dossier.unitName).joined(separator: "\n")
  }

  /// The words of an assessment: what was written, after what was ticked.
  private func words(_ assessment: ControlAssessment) -> String? {
    var parts: [String] = []
    if let isAdequate = assessment.isAdequate, let word = house.words[isAdequate ? "adequate" : "inadequate"] {
      parts.append(word)
    }
    if let isFollowed = assessment.isFollowed, let word = house.words[isFollowed ? "followed" : "notFollowed"] {
      parts.append(word)
    }
    if let text = assessment.text { parts.append(text) }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}
