import Assessment
import Definitions
import Forms
import Foundation
import Records
import Reports
import Testing

/// How the colours of levels look to readers who do not see all hues, and in grey print.
///
/// The simulations are those of Machado, Oliveira and Fernandes (2009, severity 1), the distance is CIE 1976 ΔE*ab, in
/// which about 2.3 can just be told apart side by side.
@Suite("Colours of levels")
struct ColourVisionTests {
  /// Rows of a matrix over linear red, green and blue.
  private static let sights: [(name: String, rows: [[Double]])] = [
    ("all hues", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
    ("grey print", Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)),
  ]

  @Test("keep apart for colour-blind readers and in grey print, in every shipped matrix", arguments: sights.indices)
  func apart(_ index: Int) throws {
    let sight = Self.sights[index]
    for matrix in try Library().matrices.map(\.matrix) {
      for (one, other) in zip(matrix.levels, matrix.levels.dropFirst()) {
        let distance = Self.distance(one.fill, other.fill, sight.rows)
        #expect(distance >= 8, "\(sight.name), \(matrix.key): \(one.word) and \(other.word) are \(distance) apart")
      }
    }
  }

  @Test("the usual red and green of equal lightness would not pass for readers without green")
  func sensitive() throws {
    let red = try #require(Colour(hex: "A06010")), green = try #require(Colour(hex: "607A10"))
    #expect(Self.distance(red, green, Self.sights[0].rows) > 30)
    #expect(Self.distance(red, green, Self.sights[2].rows) < 8)
  }

  private static func distance(_ one: Colour, _ other: Colour, _ rows: [[Double]]) -> Double {
    zip(lab(one, rows), lab(other, rows)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// CIE L*a*b* (D65) of a colour as it is seen.
  private static func lab(_ colour: Colour, _ rows: [[Double]]) -> [Double] {
    let linear = [colour.red, colour.green, colour.blue].map { value in
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    func product(_ rows: [[Double]], _ column: [Double]) -> [Double] {
      rows.map { zip($0, column).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let seen = product(rows, linear).map { min(1, max(0, $0)) }
    let xyz = product(
      [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]], seen)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
      let part = value / white
      return part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
