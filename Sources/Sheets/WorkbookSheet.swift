/// What becomes a sheet of a workbook.
///
/// There are two, which share name, title, page, what a cell holds and the grid that they become. A `Sheet` flows: its
/// blocks are broken into lines and pages where the layout finds room, and plain text renders it too. A `LiveSheet` is
/// placed: its formulas, names, drop-downs and charts name fixed cells, so that no row may move, and its figures follow
/// what an auditor types, which plain text cannot. That is why its rows, columns and looks are kept apart.
public protocol WorkbookSheet: Sendable {
  /// The paper that it is printed on, and the typeface that it is set in.
  var page: Page { get }

  /// The sheet with its rows, as high as they are printed.
  func grid(_ layout: Layout) -> Grid
}

extension Sheet: WorkbookSheet {
  public func grid(_ layout: Layout) -> Grid { layout.grid(of: self) }
}

extension LiveSheet: WorkbookSheet {
  public func grid(_ layout: Layout) -> Grid { layout.grid(of: self) }
}
