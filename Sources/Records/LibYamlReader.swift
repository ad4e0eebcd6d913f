internal import CYaml

/// One step of a YAML document, as libyaml tells it.
struct YamlEvent {
  enum Kind {
    /// The end of everything; only documents begin and end outside of it.
    case end
    case documentStart, documentEnd
    case word(Tree.Word)
    /// The value that bears the anchor of this name.
    case alias(String)
    case listStart, listEnd
    case recordStart, recordEnd
  }

  var kind: Kind
  /// Where it begins.
  var mark: Mark
  /// The name by which aliases further down refer to the value that begins here.
  var anchor: String?
  /// Whether `!` and a name of the writer's own stand before it.
  var isTagged = false
}

/// Why libyaml cannot read on.
struct YamlFailure: Error {
  /// What libyaml says, in English.
  var detail: String
  /// What it was reading then, in English.
  var context: String?
  /// Where it stopped; nil where libyaml met a character that stands in no file.
  var mark: Mark?
  /// Where what it was reading begins.
  var contextMark: Mark?
}

/// libyaml's parser.
struct LibYamlReader: ~Copyable {
  /// In a place of its own, because libyaml's parser points to itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// False where there was no memory for it.
  private let isReady: Bool

  /// Hands out a parser of bytes, which are UTF-8 without a byte order mark and not empty.
  static func read<Result, Failure>(
    _ bytes: ArraySlice<UInt8>, _ body: (inout LibYamlReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // libyaml reads the bytes where they are, so that the parser is not to be had outside.
    try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      var reader = LibYamlReader(bytes)
      return try body(&reader)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; not to be asked for after the end or a failure.
  mutating func next() throws(YamlFailure) -> YamlEvent {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    let mark = Mark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let word = Tree.Word(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE, mark: mark)
      return YamlEvent(kind: .word(word), mark: mark, anchor: name(scalar.anchor), isTagged: isOwn(scalar.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return YamlEvent(kind: .recordStart, mark: mark, anchor: name(start.anchor), isTagged: isOwn(start.tag))
    case YAML_MAPPING_END_EVENT: return YamlEvent(kind: .recordEnd, mark: mark)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return YamlEvent(kind: .listStart, mark: mark, anchor: name(start.anchor), isTagged: isOwn(start.tag))
    case YAML_SEQUENCE_END_EVENT: return YamlEvent(kind: .listEnd, mark: mark)
    case YAML_ALIAS_EVENT: return YamlEvent(kind: .alias(name(event.data.alias.anchor) ?? ""), mark: mark)
    case YAML_STREAM_START_EVENT: return try next()
    case YAML_DOCUMENT_START_EVENT: return YamlEvent(kind: .documentStart, mark: mark)
    case YAML_DOCUMENT_END_EVENT: return YamlEvent(kind: .documentEnd, mark: mark)
    default: return YamlEvent(kind: .end, mark: mark)
    }
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  /// Whether a tag is none of YAML's own types.
  private func isOwn(_ tag: UnsafeMutablePointer<yaml_char_t>?) -> Bool {
    guard let tag else { return false }
    let types = ["str", "int", "float", "bool", "null", "map", "seq", "timestamp", "binary"]
    return !types.contains { "tag:yaml.org,2002:" + $0 == String(cString: tag) }
  }

  private var failure: YamlFailure {
    let parser = parser.pointee
    let detail = parser.problem.map { String(cString: $0) } ?? "out of memory"
    switch parser.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let context = parser.context.map { String(cString: $0) }
      return YamlFailure(
        detail: detail, context: context, mark: Mark(parser.problem_mark),
        contextMark: context == nil ? nil : Mark(parser.context_mark))
    default: return YamlFailure(detail: detail)
    }
  }
}

extension Mark {
  /// libyaml counts from 0, and columns in characters as we do.
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
