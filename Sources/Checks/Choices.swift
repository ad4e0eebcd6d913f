import Assessment
import Records

// The words of a dossier's choices, as findings name them.
extension Certificate.Ending: TermConvertible {}
extension FollowUpStatus: TermConvertible {}
extension Review.Ending: TermConvertible {}
extension RiskResponse: TermConvertible {}
