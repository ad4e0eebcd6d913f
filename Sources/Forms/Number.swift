import Foundation
import Sheets
import ThaiText

extension Number {
  /// The number as text.
  func written(_ digits: DigitStyle) -> String {
    switch format {
    case .integer: "\(value)".digits(digits)
    case .percent: ("\(value * 100)" + "%").digits(digits)
    case .money: "\(value)".digits(digits)
    }
  }
}
