import Records

/// The dimensions of action plans with their missions and the items of these: `forms/dimensions.yaml`.
package struct PlanOutline: Sendable {
  /// A dimension, a mission or an item: its number and its title.
  package struct Heading: Equatable, Sendable {
    package var number: String
    package var title: String

    /// `1.1 การเสริมสร้าง…`
    package var text: String { number + " " + title }
  }

  private let titles: [String: String]
  /// The dimensions, in order.
  package let dimensions: [Heading]
  /// The missions of all dimensions, in order.
  package let missions: [Heading]

  /// What a dimension, a mission or an item is called, by its number; nil for a number that is not known.
  package func title(of number: String) -> String? { titles[number] }

  static let codec = File.codec.map(to: PlanOutline.init, from: { _ in File(source: "", isVerified: false, dimensions: []) })

  private init(_ file: File) {
    var titles: [String: String] = [:]
    for dimension in file.dimensions {
      titles[dimension.number] = dimension.title
      for mission in dimension.missions {
        titles[mission.number] = mission.title
        for item in mission.items { titles[item.number] = item.title }
      }
    }
    self.titles = titles
    dimensions = file.dimensions.map { Heading(number: $0.number, title: $0.title) }
    missions = file.dimensions.flatMap(\.missions).map { Heading(number: $0.number, title: $0.title) }
  }

  private struct File: Sendable {
    var source: String
    var isVerified: Bool
    var dimensions: [Dimension]

    static let codec = record(
      "dimensions", File.init,
      field("source", \.source, .text),
      field("verified", \.isVerified, .boolean),
      field("dimensions", \.dimensions, .list(Dimension.codec)))
  }

  private struct Dimension: Sendable {
    var number, title: String
    var missions: [Mission]

    static let codec = record(
      "dimension", Dimension.init,
      field("number", \.number, .text),
      field("title", \.title, .text),
      field("missions", \.missions, .list(Mission.codec)))
  }

  private struct Mission: Sendable {
    var number, title: String
    var items: [Item]

    static let codec = record(
      "mission", Mission.init,
      field("number", \.number, .text),
      field("title", \.title, .text),
      field("items", \.items, .list(Item.codec), or: []))
  }

  private struct Item: Equatable, Sendable {
    var number, title: String

    static let codec = record(
      "item", Item.init,
      field("number", \.number, .text),
      field("title", \.title, .text))
  }

  /// Without any dimension, for facts of a dossier that has no plan.
  package static let none = PlanOutline(File(source: "", isVerified: false, dimensions: []))
}

extension Library {
  /// The dimensions of action plans.
  ///
  /// - Throws: `Problems` where `forms/dimensions.yaml` cannot be used.
  package func planOutline() throws(Problems) -> PlanOutline {
    try remembered.value("dimensions") { () throws(Problems) in
      let file = try files.tree("dimensions.yaml")
      return try PlanOutline.codec.value(of: file.tree, file: file.name).value
    }
  }
}
