import Assessment
import Records

extension Library {
  /// The matrix that a dossier's register names, with the appetite that the register states; nil where there is no
  /// register, or it names a matrix that there is not.
  ///
  /// - Throws: `Problems` where the matrix's file cannot be used.
  func matrix(of dossier: Dossier) throws(Problems) -> RiskMatrix? {
    guard let register = dossier.register else { return nil }
    return try matrix(register.matrix)?.matrix.accepting(register.appetite, units: dossier.units)
  }

  /// A dossier's register with the matrix that it names; nil where the dossier has none. A matrix that there is not
  /// leaves the risks without levels.
  ///
  /// - Throws: `Problems` where the matrix's file cannot be used.
  public func ratedRegister(of dossier: Dossier) throws(Problems) -> RatedRegister? {
    guard let register = dossier.register else { return nil }
    return RatedRegister(register, matrix: try matrix(of: dossier), units: dossier.units)
  }
}
