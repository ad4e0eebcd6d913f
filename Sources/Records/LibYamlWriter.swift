internal import CYaml

/// libyaml's emitter: a document in, its text out.
struct LibYamlWriter: ~Copyable {
  /// How a word is written.
  enum Style {
    case plain
    case quoted
    /// As a block, its lines as they are.
    case literal
  }

  /// In places of their own, because libyaml keeps pointers to them.
  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let output: UnsafeMutablePointer<[UInt8]>

  /// - Throws: `YamlFailure`, as all that follows, where libyaml cannot write on.
  init() throws(YamlFailure) {
    emitter = .allocate(capacity: 1)
    output = .allocate(capacity: 1)
    output.initialize(to: [])
    let isReady = yaml_emitter_initialize(emitter) == 1
    guard isReady else { throw YamlFailure(detail: "out of memory") }
    yaml_emitter_set_output(
      emitter,
      { output, bytes, count in
        guard let output, let bytes else { return 0 }
        output.assumingMemoryBound(to: [UInt8].self).pointee += UnsafeBufferPointer(start: bytes, count: count)
        return 1
      }, output)
    // As wide as the text is, and Thai as Thai.
    yaml_emitter_set_width(emitter, -1)
    yaml_emitter_set_unicode(emitter, 1)
    try emit { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
    try emit { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
  }

  deinit {
    yaml_emitter_delete(emitter)
    emitter.deallocate()
    output.deinitialize(count: 1)
    output.deallocate()
  }

  mutating func word(_ text: String, _ style: Style) throws(YamlFailure) {
    let style =
      switch style {
      case .plain: YAML_PLAIN_SCALAR_STYLE
      case .quoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
      case .literal: YAML_LITERAL_SCALAR_STYLE
      }
    let bytes = Array(text.utf8)
    try emit { yaml_scalar_event_initialize($0, nil, nil, bytes, Int32(bytes.count), 1, 1, style) }
  }

  mutating func startList() throws(YamlFailure) {
    try emit { yaml_sequence_start_event_initialize($0, nil, nil, 1, YAML_ANY_SEQUENCE_STYLE) }
  }

  mutating func endList() throws(YamlFailure) { try emit { yaml_sequence_end_event_initialize($0) } }

  mutating func startRecord() throws(YamlFailure) {
    try emit { yaml_mapping_start_event_initialize($0, nil, nil, 1, YAML_ANY_MAPPING_STYLE) }
  }

  mutating func endRecord() throws(YamlFailure) { try emit { yaml_mapping_end_event_initialize($0) } }

  /// The text of the document, which is then at its end.
  consuming func text() throws(YamlFailure) -> String {
    try emit { yaml_document_end_event_initialize($0, 1) }
    try emit { yaml_stream_end_event_initialize($0) }
    return String(decoding: output.pointee, as: UTF8.self)
  }

  private func emit(_ make: (UnsafeMutablePointer<yaml_event_t>) -> Int32) throws(YamlFailure) {
    var event = yaml_event_t()
    guard make(&event) == 1 else { throw YamlFailure(detail: "out of memory") }
    guard yaml_emitter_emit(emitter, &event) == 1 else {
      throw YamlFailure(detail: emitter.pointee.problem.map { String(cString: $0) } ?? "out of memory")
    }
  }
}
