/// What a part of a package has to do with others: each relationship by its id.
struct Relationships: XmlHandler {
  struct Relationship {
    var id: String
    /// The last word of its type, which is the same in all forms of the format: `worksheet`, `styles`.
    var type: String
    /// The part that it leads to.
    var part: String
  }

  private(set) var all: [Relationship] = []
  private let folder: [Substring]
  let isDone = false

  /// The name of the part that holds the relationships of another, `""` for those of the whole package.
  static func part(of source: String) -> String {
    let path = source.split(separator: "/")
    return (path.dropLast() + ["_rels", (path.last ?? "") + ".rels"]).joined(separator: "/")
  }

  /// - Parameter source: The part whose they are.
  init(of source: String) { folder = source.split(separator: "/").dropLast() }

  subscript(id id: String) -> Relationship? { all.first { $0.id == id } }

  func first(_ type: String) -> Relationship? { all.first { $0.type == type } }

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    guard name.space == .relations, name.isNamed("Relationship"), attributes.text("TargetMode") != "External",
      let id = attributes.text("Id"), let type = attributes.text("Type"), let target = attributes.text("Target")
    else { return }
    let word = type.split(separator: "/").last.map(String.init) ?? ""
    all.append(Relationship(id: id, type: word, part: Self.resolve(target, in: folder)))
  }

  mutating func end() {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The part that a target leads to: counted from a folder, or from the top where it begins with a slash.
  static func resolve(_ target: String, in folder: [Substring]) -> String {
    let target = target.replacing("\\", with: "/")
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }
}

/// The content type of one part of a package.
struct ContentType: XmlHandler {
  private let part: String
  private(set) var type = ""
  let isDone = false

  init(of part: String) { self.part = WorkbookPackage.compared(part) }

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    guard name.space == .contentTypes, let found = attributes.text("ContentType") else { return }
    if let override = attributes.text("PartName") {
      let override = WorkbookPackage.compared(override)
      if override == part || override == "/" + part { type = found }
    } else if type.isEmpty, let ending = attributes.text("Extension"), part.hasSuffix("." + ending.lowercased()) {
      type = found
    }
  }

  mutating func end() {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
