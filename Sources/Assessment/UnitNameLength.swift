import Records

extension Codec where Value == Dossier {
  /// The same dossier, refused where the texts of a risk with the names of its units are longer than a cell of a workbook
  /// holds: an id may be short where the name is long.
  func fittingUnitNames() -> Codec {
    let limit = 32_000
    return Codec(
      read: { tree, reading in
        guard let dossier = read(tree, reading) else { return nil }
        let longest = dossier.units.map(\.name.writtenLength).max() ?? 0
        var fits = true
        for (index, risk) in (dossier.register?.risks ?? []).enumerated() {
          let units = risk.owners + risk.measures.flatMap(\.responsible)
          // What the texts leave of a cell holds a few names.
          guard units.count * longest > 400 else { continue }
          var length = units.reduce(0) { $0 + dossier.unitName($1).writtenLength - $1.writtenLength }
          Risk.codec.forEachText(in: risk) { text, _ in length += text.writtenLength + 4 }
          guard length > limit else { continue }
          let place = FieldPath.top["register"]["risks"][index]
          reading.report(ReadingProblem.tooLongTogether(length, limit), at: tree.mark(at: place), below: place)
          fits = false
        }
        return fits ? dossier : nil
      }, write: write, shape: shape, texts: texts)
  }
}
