import Assessment
import Records

extension Library {
  /// A dossier's register with the matrix that it names; nil where the dossier has none. A matrix that there is not
  /// leaves the risks without levels.
  ///
  /// - Throws: `Problems` where the matrix's file cannot be used.
  public func ratedRegister(of dossier: Dossier) throws(Problems) -> RatedRegister? {
    guard let register = dossier.register else { return nil }
    return RatedRegister(register, matrix: try matrix(register.matrix)?.matrix, units: dossier.units)
  }
}
