/// Names of the months; January is at index 0.
public enum Months {
  /// มกราคม … ธันวาคม
  public static let full = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]

  /// ม.ค. … ธ.ค.
  public static let short = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]

  /// January … December
  static let english = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]

  /// The month, 1 to 12, that a name without dots, blanks and upper-case letters stands for.
  static func number(of name: String) -> Int? { byName[ExactText(name)] }

  private static let byName: [ExactText: Int] = {
    var names = [ExactText("sept"): 9]
    for index in 0..<12 {
      let english = english[index].lowercased()
      for name in [full[index], short[index].filter { $0 != "." }, english, String(english.prefix(3))] {
        names[ExactText(name)] = index + 1
      }
    }
    return names
  }()
}
