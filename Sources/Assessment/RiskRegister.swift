import Records
import ThaiText

/// The register of risks (ทะเบียนความเสี่ยง) and the matrix that rates them.
public struct RiskRegister: Equatable, Sendable {
  /// The key of the matrix, of those that `sujarit matrix` lists, or the path of its file.
  public var matrix: String
  /// What the agency accepts, where that differs from what the matrix's file says.
  public var appetite: WrittenAppetite?
  /// The day on which the risks were rated.
  public var assessed: Day?
  public var risks: [Risk]
  public var signature: Signature?

  static let codec = record(
    "register", RiskRegister.init,
    field("matrix", \.matrix, .text, or: RiskRegister.usualMatrix),
    field(optional: "appetite", \.appetite, WrittenAppetite.codec),
    field(optional: "assessed", \.assessed, .day),
    field("risks", \.risks, .list(Risk.codec), or: []),
    field(optional: "signature", \.signature, Signature.codec))

  /// Whether what a register names as its matrix is a file, not a key.
  package static func isFile(matrix: String) -> Bool {
    matrix.contains("/") || [".yaml", ".yml", ".json"].contains { matrix.lowercased().hasSuffix($0) }
  }

  /// The register with the path of its matrix as it is from where the program runs: a dossier's counts from its folder.
  package func locatingMatrix(besides path: String) -> RiskRegister {
    guard Self.isFile(matrix: matrix), !matrix.hasPrefix("/"), let end = path.lastIndex(of: "/") else { return self }
    var register = self
    register.matrix = path[...end] + matrix
    return register
  }

  /// What a dossier names as its matrix, for a dossier that goes to another folder: the path of a file leads to the same
  /// one from there.
  package static func matrix(_ matrix: String, movedFrom path: String, to other: String) -> String {
    let (here, there) = (FilePath.folder(of: path), FilePath.folder(of: other))
    guard isFile(matrix: matrix), !matrix.hasPrefix("/"), FilePath.way(to: here + "/x", from: there) != "x" else { return matrix }
    let way = FilePath.way(to: here + "/" + matrix, from: there)
    return isFile(matrix: way) ? way : "./" + way
  }

  /// Without any risk.
  public static let none = RiskRegister(matrix: usualMatrix, risks: [])

  /// The local governments' 5×5 matrix (set A of docs/domain.md B.4, the only one whose bands are verified).
  static let usualMatrix = "pacc-5x5"

}

/// The risks of a register by id; where none is the same to the letter, one that is written tolerantly alike.
struct RisksById {
  private let exact: [String: Risk]
  private let tolerant: [UInt64: Risk]

  init(_ register: RiskRegister) {
    exact = Dictionary(register.risks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    tolerant = Dictionary(register.risks.map { (tolerantHash($0.id), $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> Risk? { exact[id] ?? tolerant[tolerantHash(id)] }
}

extension ControlEvaluation {
  /// The evaluation with what its rows take from the register: a row that names a risk by id has that risk's event,
  /// controls, remaining risk and measures, unless it says otherwise itself.
  func linked(to register: RiskRegister?) -> ControlEvaluation {
    guard let register, missions.contains(where: { $0.risks.contains { $0.riskId != nil } }) else { return self }
    let risks = RisksById(register)
    var linked = self
    for mission in linked.missions.indices {
      for row in linked.missions[mission].risks.indices {
        guard let id = linked.missions[mission].risks[row].riskId, let risk = risks[id] else { continue }
        linked.missions[mission].risks[row].take(risk)
      }
    }
    return linked
  }
}

extension ControlRow {
  fileprivate mutating func take(_ risk: Risk) {
    if self.risk.isEmpty { self.risk = risk.event }
    if existingControl == nil { existingControl = Self.lines(risk.controls.map(\.text)) }
    // What is done is a control by now; only what is still to be done leaves a risk to answer.
    let open = risk.measures.filter { !$0.isDone }
    guard let residual = risk.residual, residual.level != nil || residual.score != nil, !open.isEmpty else { return }
    if residualRisk == nil { residualRisk = risk.event }
    if improvement == nil { improvement = Self.lines(open.map(\.text)) }
    if responsible.isEmpty {
      for unit in open.flatMap(\.responsible) where !responsible.contains(unit) { responsible.append(unit) }
    }
    if due == nil { due = open.compactMap(\.due).max() }
  }

  private static func lines(_ texts: [String]) -> String? {
    guard texts.count > 1 else { return texts.first }
    return texts.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
  }
}
