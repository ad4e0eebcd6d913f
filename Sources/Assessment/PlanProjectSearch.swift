import ThaiText

/// Finds the project that another part of the dossier names, by its number or its name.
public struct PlanProjectSearch: Sendable {
  /// A project that was found.
  public struct Match: Equatable, Sendable {
    /// Its place among the projects, from 0.
    public var place: Int
    /// How alike the names are: 1 for the number or the same name, spacing and digits aside.
    public var similarity: Double
  }

  /// How alike a name must be at least.
  public static let leastSimilarity = 0.7

  private var byNumber: [Int: Int] = [:]
  private var byName: [UInt64: [Int]] = [:]
  private let names: SimilarTexts
  private let projects: [PlannedProject]

  public init(_ projects: [PlannedProject]) {
    self.projects = projects
    names = SimilarTexts(projects.map { TextTriples($0.fullName) })
    for (place, project) in projects.enumerated() {
      if let number = project.serial, byNumber[number] == nil { byNumber[number] = place }
      for key in Set([project.fullName, project.name].map(tolerantHash)) { byName[key, default: []].append(place) }
    }
  }

  /// The project of a reference: its number, bare or as the last word (`โครงการที่ 30`), its name, or the name that is most alike.
  ///
  /// - Parameter units: The names of the units whose project is meant where several have one name; else it is the first.
  public func match(_ reference: String, of units: [String] = []) -> Match? {
    if let place = place(of: reference, units) { return Match(place: place, similarity: 1) }
    if let number = Self.number(reference), let place = byNumber[number] { return Match(place: place, similarity: 1) }
    let text = TextTriples(reference)
    let best = names.similar(to: text, from: Self.leastSimilarity).max { $0.similarity < $1.similarity }
    return best.map { Match(place: place(of: projects[$0.index].fullName, units) ?? $0.index, similarity: $0.similarity) }
  }

  private func place(of name: String, _ units: [String]) -> Int? {
    guard let places = byName[tolerantHash(name)] else { return nil }
    let keys = Set(units.map(tolerantHash))
    return places.first { projects[$0].responsible.contains { keys.contains(tolerantHash($0)) } } ?? places.first
  }

  private static func number(_ reference: String) -> Int? {
    let text = reference.digits(.arabic)
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 4, text.count - digits.count <= 12 else { return nil }
    return Int(String(digits.reversed()))
  }
}
