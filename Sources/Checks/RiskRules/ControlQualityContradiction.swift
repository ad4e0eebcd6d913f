import Assessment
import Records

/// R4: the quality of the controls (คุณภาพการจัดการ) agrees with what is left to do. Controls all rated good beside a
/// residual risk above the appetite contradict each other; a control rated weak asks for a measure.
struct ControlQualityContradiction: Rule {
  static let code = "RISK-CONTROL-QUALITY"
  static let weak = Sentence("weak", Parameter<String>("id"), Parameter<String>("risk"), Parameter<String>("control"))
  static let good = Sentence("good", Parameter<String>("id"), Parameter<String>("risk"), Parameter<CheckedRating>("residual"))
  static let sentences = [weak.declared, good.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.risks.compactMap { risk in
      var qualities = risk.controls.map { ($0.control.quality, risk.path["controls"][$0.index]["quality"]) }
      if let quality = risk.risk.surveillance?.quality {
        qualities.append((quality, risk.path["surveillance"]["quality"]))
      }
      if let weak = qualities.first(where: { $0.0 == .weak }), !risk.hasMeasure,
        risk.risk.surveillance?.additionalMeasure == nil
      {
        let control = risk.controls.first { $0.control.quality == .weak }?.control.text ?? risk.risk.event
        return Finding(
          Self.code, .warning, at: [risk.path["measures"], weak.1],
          Self.weak(risk.risk.id, risk.risk.event, control))
      }
      guard let residual = risk.residual, risk.isUnacceptable == true, !qualities.isEmpty,
        qualities.allSatisfy({ $0.0 == .good })
      else { return nil }
      return Finding(
        Self.code, .warning, at: qualities.map(\.1) + [residual.path],
        Self.good(risk.risk.id, risk.risk.event, residual))
    }
  }
}
