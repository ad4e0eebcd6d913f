import Testing
@Suite struct AssessmentPlaceholder { }
