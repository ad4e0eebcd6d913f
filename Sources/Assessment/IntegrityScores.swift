import Foundation
import Records
import ThaiText

/// What an agency scored in ITA, as published: each 0 to 100, nil where it is not said.
public struct IntegrityScores: Equatable, Sendable {
  /// The ten indicators, from the first.
  public var i1, i2, i3, i4, i5, i6, i7, i8, i9, i10: Decimal?
  /// The instruments: the views of those within (IIT), of those without (EIT), and what is disclosed (OIT).
  public var iit, eit, oit: Decimal?
  public var total: Decimal?
  /// The grade as published, for example `A` or `ผ่านดี`.
  public var grade: String?

  public init(
    i1: Decimal? = nil, i2: Decimal? = nil, i3: Decimal? = nil, i4: Decimal? = nil, i5: Decimal? = nil, i6: Decimal? = nil,
    i7: Decimal? = nil, i8: Decimal? = nil, i9: Decimal? = nil, i10: Decimal? = nil, iit: Decimal? = nil, eit: Decimal? = nil,
    oit: Decimal? = nil, total: Decimal? = nil, grade: String? = nil
  ) {
    (self.i1, self.i2, self.i3, self.i4, self.i5) = (i1, i2, i3, i4, i5)
    (self.i6, self.i7, self.i8, self.i9, self.i10) = (i6, i7, i8, i9, i10)
    (self.iit, self.eit, self.oit, self.total, self.grade) = (iit, eit, oit, total, grade)
  }

  /// Nothing is known.
  public static let none = IntegrityScores()

  static let codec = record(
    "integrityScores",
    {
      IntegrityScores(
        i1: $0, i2: $1, i3: $2, i4: $3, i5: $4, i6: $5, i7: $6, i8: $7, i9: $8, i10: $9, iit: $10, eit: $11, oit: $12, total: $13,
        grade: $14)
    },
    field(optional: "i1", \IntegrityScores.i1, .points),
    field(optional: "i2", \.i2, .points),
    field(optional: "i3", \.i3, .points),
    field(optional: "i4", \.i4, .points),
    field(optional: "i5", \.i5, .points),
    field(optional: "i6", \.i6, .points),
    field(optional: "i7", \.i7, .points),
    field(optional: "i8", \.i8, .points),
    field(optional: "i9", \.i9, .points),
    field(optional: "i10", \.i10, .points),
    field(optional: "iit", \.iit, .points),
    field(optional: "eit", \.eit, .points),
    field(optional: "oit", \.oit, .points),
    field(optional: "total", \.total, .points),
    field(optional: "grade", \.grade, .text))

  /// Of an indicator by its number, 1 to 10.
  public subscript(indicator number: Int) -> Decimal? {
    let all = [i1, i2, i3, i4, i5, i6, i7, i8, i9, i10]
    return all.indices.contains(number - 1) ? all[number - 1] : nil
  }

  public subscript(instrument: IntegrityScheme.Instrument.Kind) -> Decimal? {
    switch instrument {
    case .iit: iit
    case .eit: eit
    case .oit: oit
    }
  }
}
