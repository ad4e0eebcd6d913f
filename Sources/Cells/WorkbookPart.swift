/// The part of a package that lists the sheets of a workbook and its names.
struct WorkbookPart: XmlHandler {
  struct Sheet {
    var name: String
    var visibility: WorkbookFile.Visibility
    /// The id of the relationship that leads to it.
    var relationship: String
  }

  private enum Element { case workbook, sheets, names, name, other }

  private(set) var sheets: [Sheet] = []
  private(set) var names: [WorkbookFile.DefinedName] = []
  private(set) var is1904 = false
  /// The root element, where it is none of a workbook.
  private(set) var foreign: String?
  private var path: [Element] = []
  private var formula: [UInt8] = []

  var isDone: Bool { foreign != nil }

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    let parent = path.last
    path.append(element(name, in: parent, attributes))
  }

  private mutating func element(_ name: XmlName, in parent: Element?, _ attributes: XmlAttributes) -> Element {
    guard let parent else {
      guard name.space == .main, name.isNamed("workbook") else {
        foreign = name.text
        return .other
      }
      return .workbook
    }
    guard name.space == .main else { return .other }
    switch parent {
    case .workbook where name.isNamed("workbookPr"): is1904 = attributes.truth("date1904")
    case .workbook where name.isNamed("sheets"): return .sheets
    case .workbook where name.isNamed("definedNames"): return .names
    case .sheets where name.isNamed("sheet"):
      let state = attributes.text("state").flatMap(WorkbookFile.Visibility.init) ?? .visible
      sheets.append(
        Sheet(
          name: attributes.text("name")?.decodingEscapes ?? "", visibility: state,
          relationship: attributes.text("id", in: .relation) ?? ""))
    case .names where name.isNamed("definedName"):
      formula = []
      names.append(
        WorkbookFile.DefinedName(
          name: attributes.text("name")?.decodingEscapes ?? "", formula: "", isHidden: attributes.truth("hidden"),
          sheet: attributes.value("localSheetId")?.number))
      return .name
    default: break
    }
    return .other
  }

  mutating func end() {
    if path.popLast() == .name { names[names.count - 1].formula = String(decoding: formula, as: UTF8.self).decodingEscapes }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if path.last == .name { formula.append(contentsOf: bytes) }
  }
}
