import Testing
@Suite struct SheetsPlaceholder { }
