import ThaiText

/// The part of a workbook's styles, to which looks are added that differ from others in their fill only.
final class MarkedStyles {
  private var edit: XmlEdit
  /// The formats of cells: where each is written, and its first tag.
  private var formats: [(range: Range<Int>, tag: XmlTag)] = []
  private var fills: (first: XmlTag, last: XmlTag, count: Int)?
  private var formatList: (first: XmlTag, last: XmlTag)?
  private var colours: [UInt32] = []
  private var added: [String] = []
  private var known: [String: Int] = [:]

  /// Nil where the part has no formats or no fills.
  init?(_ bytes: [UInt8]) {
    edit = XmlEdit(bytes)
    var open: XmlTag?, list: XmlTag?, fillList: XmlTag?, fillCount = 0
    let isRead = edit.tags { tag, path in
      switch (path, tag.local) {
      case (["styleSheet"], "fills"):
        if tag.isStart { fillList = tag } else { fills = fillList.map { ($0, tag, fillCount) } }
      case (["styleSheet", "fills"], "fill"): fillCount += tag.isStart ? 1 : 0
      case (["styleSheet"], "cellXfs"):
        if tag.isStart { list = tag } else { formatList = list.map { ($0, tag) } }
      case (["styleSheet", "cellXfs"], "xf"):
        if tag.isStart {
          open = tag
        } else if let first = open {
          formats.append((first.range.lowerBound..<max(first.range.upperBound, tag.range.upperBound), first))
        }
      default: break
      }
    }
    guard isRead, let fills, let formatList, !formats.isEmpty, !fills.last.range.isEmpty, !formatList.last.range.isEmpty
    else { return nil }
  }

  /// The number of the look that is as another, with a colour behind it.
  func look(like number: Int, colour: UInt32) -> Int? {
    let key = "\(number) \(colour)"
    if let look = known[key] { return look }
    guard let fills, let format = formats.indices.contains(number) ? formats[number] : formats.first else { return nil }
    let place = colours.firstIndex(of: colour) ?? colours.count
    if place == colours.count { colours.append(colour) }
    // The fill is set first, as every format names one, then that it counts.
    var one = XmlEdit(Array(edit.text(format.range).utf8))
    let tag = XmlTag(name: format.tag.name, isStart: true, range: 0..<format.tag.range.count)
    one.replace(tag.range, with: one.setting("fillId", to: String(fills.count + place), in: tag))
    let filled = XmlEdit(one.edited), length = filled.bytes.count - (one.bytes.count - tag.range.count)
    var applied = filled
    let whole = XmlTag(name: tag.name, isStart: true, range: 0..<length)
    applied.replace(whole.range, with: filled.setting("applyFill", to: "1", in: whole))
    added.append(String(decoding: applied.edited, as: UTF8.self))
    known[key] = formats.count + added.count - 1
    return known[key]
  }

  var bytes: [UInt8] {
    guard let fills, let formatList, !added.isEmpty else { return edit.bytes }
    var edit = edit
    let prefix = fills.first.prefix
    let new = colours.map { colour in
      let hexadecimal = String(colour, radix: 16, uppercase: true).zeroPadded(to: 6)
      return "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"FF\(hexadecimal)\"/>"
        + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    }
    edit.replace(fills.first.range, with: edit.setting("count", to: String(fills.count + new.count), in: fills.first))
    edit.insert(new.joined(), at: fills.last.range.lowerBound)
    edit.replace(formatList.first.range, with: edit.setting("count", to: String(formats.count + added.count), in: formatList.first))
    edit.insert(added.joined(), at: formatList.last.range.lowerBound)
    return edit.edited
  }
}
