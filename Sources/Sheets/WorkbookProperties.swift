import ThaiText

/// What a workbook says of itself.
public struct WorkbookProperties: Equatable, Sendable {
  public var title: String
  public var subject: String
  public var author: String
  /// The organisation.
  public var company: String
  public var comments: String
  /// The day that it was made, as given: never read from the clock, so that the same input gives the same bytes.
  public var created: Day

  public init(
    title: String, subject: String = "", author: String = "", company: String = "", comments: String = "", created: Day
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.comments = comments
    self.created = created
  }
}
