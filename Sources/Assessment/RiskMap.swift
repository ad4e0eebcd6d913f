/// A matrix with its risks (แผนภาพความเสี่ยง, heat map): which of them stand in which cell at one stage. Every map and
/// every grid is drawn from it.
public struct RiskMap: Sendable {
  /// A cell of the map.
  package struct Place: Sendable {
    package let cell: MatrixCell
    /// In the order of the register.
    package fileprivate(set) var risks: [RatedRisk] = []
  }

  /// What names the axes and their scores.
  package let matrix: RiskMatrix
  /// From the highest impact down; in each row the lowest likelihood first.
  package let rows: [(impact: Int, places: [Place])]
  /// The risks in no cell, by the reason.
  package let absent: [(reason: RatingAbsence, risks: [RatedRisk])]

  package init(_ risks: [RatedRisk] = [], at stage: RatedRisk.Stage = .inherent, in matrix: RiskMatrix) {
    var rows = matrix.impact.scores.reversed().map { impact in
      (
        impact: impact,
        places: matrix.likelihood.scores.compactMap { likelihood in
          matrix.cell(likelihood: likelihood, impact: impact).map { Place(cell: $0) }
        }
      )
    }
    for risk in risks {
      if let cell = risk[stage]?.cell {
        rows[rows.count - cell.impact].places[cell.likelihood - 1].risks.append(risk)
      }
    }
    self.matrix = matrix
    self.rows = rows
    absent = risks.absent { $0.absence(from: stage) }
  }

  /// What names the axes of a map whose rows go up to the highest impact, as those of every map do.
  package static func axes(impact: String, likelihood: String, separator: String) -> String {
    "\(impact) ↑\(separator)\(likelihood) →"
  }

  /// Whether no risk stands in a cell.
  package var isEmpty: Bool { rows.allSatisfy { $0.places.allSatisfy(\.risks.isEmpty) } }
}
