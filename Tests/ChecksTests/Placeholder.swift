import Testing
@Suite struct ChecksPlaceholder { }
