import ThaiText

/// People who are appointed, with what each of them is: lines of an order, or of a step that appoints a committee.
public struct MemberList: Sendable {
  public struct Member: Sendable {
    public let line: Int
    public let name: String
    /// As printed: กรรมการและเลขานุการ.
    public let role: String
  }

  public let members: [Member]

  /// The lists of a document: rows of two columns of which one names a role, one after another.
  static func all(in lines: [DocumentLine], _ words: DocumentWords) -> [MemberList] {
    var lists: [MemberList] = []
    var members: [Member] = []
    func end() {
      // Two may be a sentence.
      if members.count >= 3, members.contains(where: { isRole($0.role, words) }) { lists.append(MemberList(members: members)) }
      members = []
    }
    for line in lines {
      guard let cells = line.cells?.filter({ !$0.isEmpty && $0.contains { $0 != "-" } }) else {
        if !line.isBlank { end() }
        continue
      }
      guard cells.count == 2 else {
        if cells.count > 2 { end() }
        continue
      }
      members.append(Member(line: line.number, name: cells[0], role: cells[1]))
    }
    end()
    return lists
  }

  static func isRole(_ role: String, _ words: DocumentWords) -> Bool {
    let key = tolerantKey(role)
    return (words.roles.chair + words.roles.secretary + words.roles.body).contains(where: key.holds)
  }
}
