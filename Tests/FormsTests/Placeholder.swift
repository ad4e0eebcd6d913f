import Testing
@Suite struct FormsPlaceholder { }
