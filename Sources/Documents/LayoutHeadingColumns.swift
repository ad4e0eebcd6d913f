import ThaiText

/// The columns that the lines of a heading name: what stands above each other is one, what stands above several is above them.
extension LayoutHeading {
  /// The fields of each line, parted where one of another line begins.
  static func parted(_ band: [[LayoutField]], _ words: DocumentWords) -> [[LayoutField]] {
    // The same word several times is the heading of several columns.
    let repeated = band.map { fields in
      fields.flatMap { field -> [LayoutField] in
        let parts = field.words
        return parts.count > 2 && Set(parts.map(\.text)).count == 1 ? parts : [field]
      }
    }
    return repeated.enumerated().map { place, fields in
      let starts = repeated.enumerated().filter { $0.offset != place }.flatMap(\.element).map(\.start)
      return fields.flatMap { field -> [LayoutField] in
        guard field.text.unicodeScalars.contains(where: { $0 == " " }), known(field.text, words) == nil else { return [field] }
        var parts: [LayoutField] = []
        for word in field.words {
          if let last = parts.last, !starts.contains(where: { abs($0 - word.start) <= 1 }) {
            parts[parts.count - 1] = LayoutField(text: last.text + " " + word.text, start: last.start)
          } else {
            parts.append(word)
          }
        }
        return parts
      }
    }
  }

  /// Whether it says what stands in one of several columns below a heading.
  private static func isSubordinate(_ field: LayoutField, _ words: DocumentWords) -> Bool {
    quarter(field.text) != nil || year(field.text, words) || known(field.text, words).map { subordinate.contains($0.column) } ?? false
  }

  /// Whether nothing stands between two fields, in any line.
  private static func isNext(_ left: LayoutField, _ right: LayoutField, in band: [[LayoutField]]) -> Bool {
    !band.contains { $0.contains { $0.middle > left.middle && $0.middle < right.middle && $0.start >= left.end && $0.end <= right.start } }
  }

  static func columns(_ band: [[LayoutField]], _ words: DocumentWords) -> [Column] {
    var parents: [LayoutField] = []
    var leaves: [[LayoutField]] = []
    for (line, fields) in band.enumerated() {
      for field in fields {
        let below = band[(line + 1)...].map { $0.filter { $0.overlap(field) > 0 } }
        let subordinates = band[(line + 1)...].flatMap(\.self).filter { isSubordinate($0, words) }
        let children = subordinates.filter { $0.overlap(field) > 0 }
        // Those below may stand on both sides of it.
        let isBetween = subordinates.contains { $0.end <= field.start && isNext($0, field, in: band) } && subordinates.contains { $0.start >= field.end && isNext(field, $0, in: band) }
        if below.contains(where: { $0.count > 1 }) || !children.isEmpty && known(field.text, words) != nil || isBetween {
          parents.append(field)
        } else if let place = leaves.firstIndex(where: { leaf in leaf.contains { $0.overlap(field) > 0 } }) {
          leaves[place].append(field)
        } else {
          leaves.append([field])
        }
      }
    }
    var columns = leaves.map { leaf -> Column in
      var text = leaf[0].text
      for part in leaf.dropFirst() { text = text.goingOn(part.text) }
      let found = known(text, words)
      let start = leaf.map(\.start).min() ?? 0, end = leaf.map(\.end).max() ?? 0
      let quarter = quarter(text) ?? quarterEnd(text, words)
      let isYear = year(text, words)
      return Column(
        field: LayoutField(text: found.map(\.text) ?? text, start: start, end: end), column: isYear ? nil : quarter == nil ? found?.column : .quarter,
        quarter: quarter, isYear: isYear)
    }.sorted { $0.field.start < $1.field.start }
    for parent in parents {
      // Beside those right below it, what stands beside them and has nothing above is below it too.
      var below = columns.indices.filter { columns[$0].field.overlap(parent) > 0 }
      if below.isEmpty, let next = columns.firstIndex(where: { $0.field.start >= parent.end }), next > 0 { below = [next - 1, next] }
      guard var low = below.first, var high = below.last else { continue }
      func isSame(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (columns[one], columns[other])
        return one.quarter != nil && other.quarter != nil || one.isYear && other.isYear
          || [one, other].allSatisfy { $0.column.map(subordinate.contains) ?? false }
      }
      while low > 0, isSame(low - 1, low) { low -= 1 }
      while high + 1 < columns.count, isSame(high + 1, high) { high += 1 }
      for place in low...high { columns[place].above = known(parent.text, words)?.text ?? parent.text }
    }
    return columns
  }
}
