import CExpat

/// What takes the elements and texts of an XML part as they come.
protocol XmlHandler {
  /// Whether it has seen enough: what follows is not read.
  var isDone: Bool { get }
  mutating func start(_ name: XmlName, _ attributes: XmlAttributes)
  mutating func end()
  /// A text, or a piece of one, in UTF-8.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// What keeps a part from being read as XML.
enum XmlFault: Error, Equatable {
  /// It declares a document type, in which entities could be defined.
  case documentType
  case depth
  /// A tag or a comment is longer than any that a workbook has.
  case tag
  /// It has more elements than any workbook that is read, or more different names.
  case elements, names
  /// expat's words, and the line.
  case syntax(reason: String, line: Int)
}

/// An XML parser that is fed piece by piece and hands what it finds to a handler. The only type that names expat.
///
/// expat knows UTF-8, UTF-16, ISO 8859-1 and ASCII. Entities other than XML's own five are not known, since no document
/// type is let in that could declare one.
struct LibExpat: ~Copyable {
  /// The deepest nesting of elements. Those of a sheet's cells are five deep.
  static let deepest = 64
  /// What is read at once, and the longest tag, in bytes: a tag that comes in pieces is looked at again with each.
  static let piece = 1 << 18, longestTag = 1 << 20
  /// The most elements of a part, which take time whatever they are, and the most different names, of which expat keeps
  /// each. A workbook with as many cells as are read has some 6 million elements; all names of the format are 2,600.
  static let mostElements = 8_000_000, mostNames = 5_000

  private let parser: OpaquePointer
  private let state: UnsafeMutablePointer<State>
  private var fed = 0

  /// What the callbacks are given.
  private struct State {
    let parser: OpaquePointer
    let handler: UnsafeMutableRawPointer
    let start: (UnsafeMutableRawPointer, XmlName, XmlAttributes) -> Void
    let end: (UnsafeMutableRawPointer) -> Void
    let text: (UnsafeMutableRawPointer, UnsafeBufferPointer<UInt8>) -> Void
    let isDone: (UnsafeMutableRawPointer) -> Bool
    var depth = 0
    var elements = 0
    var names = NameCount()
    var space = XmlSpaces()
    var fault: XmlFault?
  }

  /// - Parameter handler: Outlives the parser, and is touched by nobody else meanwhile.
  init?<Handler: XmlHandler>(_ handler: UnsafeMutablePointer<Handler>) {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(XmlSpaces.separator)) else { return nil }
    self.parser = parser
    state = .allocate(capacity: 1)
    state.initialize(
      to: State(
        parser: parser, handler: handler,
        start: { $0.assumingMemoryBound(to: Handler.self).pointee.start($1, $2) },
        end: { $0.assumingMemoryBound(to: Handler.self).pointee.end() },
        text: { $0.assumingMemoryBound(to: Handler.self).pointee.text($1) },
        isDone: { $0.assumingMemoryBound(to: Handler.self).pointee.isDone }))
    XML_SetUserData(parser, state)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let state = data?.assumingMemoryBound(to: State.self), let name, let attributes else { return }
        state.pointee.depth += 1
        guard state.pointee.depth <= LibExpat.deepest else { return LibExpat.stop(state, .depth) }
        state.pointee.elements += 1
        guard state.pointee.elements <= LibExpat.mostElements else { return LibExpat.stop(state, .elements) }
        let element = state.pointee.space.name(name)
        state.pointee.names.count(element.local)
        for attribute in XmlAttributes(attributes) { state.pointee.names.count(attribute.name) }
        guard state.pointee.names.number <= LibExpat.mostNames else { return LibExpat.stop(state, .names) }
        state.pointee.start(state.pointee.handler, element, XmlAttributes(attributes))
      },
      { data, _ in
        guard let state = data?.assumingMemoryBound(to: State.self) else { return }
        state.pointee.depth -= 1
        state.pointee.end(state.pointee.handler)
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let state = data?.assumingMemoryBound(to: State.self), let bytes else { return }
      bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        state.pointee.text(state.pointee.handler, UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
    XML_SetStartNamespaceDeclHandler(parser) { data, prefix, _ in
      guard let state = data?.assumingMemoryBound(to: State.self), let prefix else { return }
      state.pointee.names.count(prefix)
      if state.pointee.names.number > LibExpat.mostNames { LibExpat.stop(state, .names) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let state = data?.assumingMemoryBound(to: State.self) else { return }
      LibExpat.stop(state, .documentType)
    }
  }

  deinit {
    XML_ParserFree(parser)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  private static func stop(_ state: UnsafeMutablePointer<State>, _ fault: XmlFault) {
    if state.pointee.fault == nil { state.pointee.fault = fault }
    XML_StopParser(state.pointee.parser, XML_Bool(XML_FALSE))
  }

  /// The tags of a part that was read before, in their order; nil where it is not well-formed.
  ///
  /// - Parameter bytes: In UTF-8, ASCII or ISO 8859-1.
  static func tags(of bytes: [UInt8], _ visit: (XmlTag) -> Void) -> Bool {
    guard let parser = XML_ParserCreate(nil) else { return false }
    defer { XML_ParserFree(parser) }
    return withoutActuallyEscaping(visit) { visit in
      var state = TagState(parser: parser, visit: visit)
      return withUnsafeMutablePointer(to: &state) { state in
        XML_SetUserData(parser, state)
        XML_SetElementHandler(
          parser,
          { data, name, _ in data?.assumingMemoryBound(to: TagState.self).pointee.tell(name, isStart: true) },
          { data, name in data?.assumingMemoryBound(to: TagState.self).pointee.tell(name, isStart: false) })
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
          guard let state = data?.assumingMemoryBound(to: TagState.self) else { return }
          XML_StopParser(state.pointee.parser, XML_Bool(XML_FALSE))
        }
        return bytes.withUnsafeBytes { bytes in
          XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 1) == XML_STATUS_OK
        }
      }
    }
  }

  private struct TagState {
    let parser: OpaquePointer
    let visit: (XmlTag) -> Void

    func tell(_ name: UnsafePointer<CChar>?, isStart: Bool) {
      guard let name else { return }
      let start = Int(XML_GetCurrentByteIndex(parser))
      visit(XmlTag(name: String(cString: name), isStart: isStart, range: start..<(start + Int(XML_GetCurrentByteCount(parser)))))
    }
  }

  /// Where the next piece goes; nil where there is no memory for it.
  func room() -> UnsafeMutableRawBufferPointer? {
    XML_GetBuffer(parser, Int32(Self.piece)).map { UnsafeMutableRawBufferPointer(start: $0, count: Self.piece) }
  }

  /// Reads what was put there; at the end, no bytes.
  ///
  /// - Returns: Whether more is wanted.
  mutating func parse(_ count: Int) throws(XmlFault) -> Bool {
    let isRead = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0) == XML_STATUS_OK
    if let fault = state.pointee.fault { throw fault }
    guard isRead else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
      throw .syntax(reason: reason, line: Int(XML_GetCurrentLineNumber(parser)))
    }
    fed += count
    guard fed - max(0, Int(XML_GetCurrentByteIndex(parser))) <= Self.longestTag else { throw .tag }
    return !state.pointee.isDone(state.pointee.handler)
  }
}
