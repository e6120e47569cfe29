import KodebokJSON
import KodebokStudyModel
import KodebokText

/// The members of a segment on the wire while they are read.
struct SegmentMembers {
  private var id = ""
  private var coder = ""
  private var code = ""
  private var start = 0
  private var end = 0
  private var place = (line: 1, column: 1, endLine: 1, endColumn: 1)
  private var quote = ""
  private var reference = ""
  private var participants: [ParticipantID] = []
  private var speaker = ""
  private var role: String?
  private var turn = -1
  private var lastTurn = -1
  private var outcome = ""
  private var places = 0
  private var similarity = 0.0
  private var coding = Coding(
    id: CodingID(""),
    code: CodeID(""),
    range: ScalarOffset(0)..<ScalarOffset(0),
    quote: "",
    before: "",
    after: "",
    created: ""
  )
  private var recorded: (code: String?, start: Int?, end: Int?, quote: String?) = (nil, nil, nil, nil)

  init() {}

  /// Reads the value of the current key.
  mutating func read(_ reader: inout JSONReader) throws(JSONError) {
    if try readPlace(&reader) { return }
    if try readCoding(&reader) { return }
    if reader.matches("recorded") {
      try reader.members { (reader) throws(JSONError) in try readRecorded(&reader) }
    } else if reader.matches("other") {
      try reader.members { (reader) throws(JSONError) in
        let key = reader.currentKey
        let range = try reader.rawValue()
        let json = String(decoding: reader.bytes[range], as: UTF8.self)
        coding.unknown.append(Coding.UnknownMember(key: key, json: json))
      }
    } else {
      try reader.skipValue()
    }
  }

  private mutating func readPlace(_ reader: inout JSONReader) throws(JSONError) -> Bool {
    if reader.matches("id") {
      id = try reader.string()
    } else if reader.matches("coder") {
      coder = try reader.string()
    } else if reader.matches("code") {
      code = try reader.string()
    } else if reader.matches("start") {
      start = try reader.int()
    } else if reader.matches("end") {
      end = try reader.int()
    } else if reader.matches("line") {
      place.line = try reader.int()
    } else if reader.matches("column") {
      place.column = try reader.int()
    } else if reader.matches("endLine") {
      place.endLine = try reader.int()
    } else if reader.matches("endColumn") {
      place.endColumn = try reader.int()
    } else if reader.matches("quote") {
      quote = try reader.string()
    } else if reader.matches("reference") {
      reference = try reader.string()
    } else if reader.matches("participants") {
      try reader.elements { (reader) throws(JSONError) in participants.append(ParticipantID(try reader.string())) }
    } else if reader.matches("speaker") {
      speaker = try reader.string()
    } else if reader.matches("role") {
      role = try reader.string()
    } else if reader.matches("turn") {
      turn = try reader.int()
    } else if reader.matches("lastTurn") {
      lastTurn = try reader.int()
    } else if reader.matches("outcome") {
      outcome = try reader.string()
    } else if reader.matches("places") {
      places = try reader.int()
    } else if reader.matches("similarity") {
      similarity = try reader.double()
    } else {
      return false
    }
    return true
  }

  private mutating func readCoding(_ reader: inout JSONReader) throws(JSONError) -> Bool {
    if reader.matches("created") {
      coding.created = try reader.string()
    } else if reader.matches("modified") {
      coding.modified = try reader.string()
    } else if reader.matches("flags") {
      try reader.elements { (reader) throws(JSONError) in
        let word = try reader.string()
        if let flag = Coding.Flag(rawValue: word) {
          coding.flags.insert(flag)
        } else {
          coding.unknownFlags.append(word)
        }
      }
    } else if reader.matches("stance") {
      coding.stance = Coding.Stance(rawValue: try reader.string())
    } else if reader.matches("claim") {
      coding.claim = try reader.string()
    } else if reader.matches("weight") {
      coding.weight = try reader.double()
    } else if reader.matches("page") {
      coding.page = try reader.string()
    } else if reader.matches("label") {
      coding.label = try reader.string()
    } else if reader.matches("before") {
      coding.before = try reader.string()
    } else if reader.matches("after") {
      coding.after = try reader.string()
    } else {
      return false
    }
    return true
  }

  private mutating func readRecorded(_ reader: inout JSONReader) throws(JSONError) {
    if reader.matches("code") {
      recorded.code = try reader.string()
    } else if reader.matches("start") {
      recorded.start = try reader.int()
    } else if reader.matches("end") {
      recorded.end = try reader.int()
    } else if reader.matches("quote") {
      recorded.quote = try reader.string()
    } else if reader.matches("text") {
      coding.text = TextDigest(try reader.string())
    } else {
      try reader.skipValue()
    }
  }

  /// The segment that the members make.
  func segment(in source: StudyPath) -> Segment {
    var coding = coding
    coding.id = CodingID(id)
    coding.code = CodeID(recorded.code ?? code)
    coding.range = Self.range(recorded.start ?? start, recorded.end ?? end)
    coding.quote = recorded.quote ?? quote
    let outcome: PlacedCoding.Outcome =
      switch outcome {
      case "ambiguous": .ambiguous(places: places)
      case "drifted": .drifted(similarity: similarity)
      case "orphaned": .orphaned
      default: .anchored
      }
    var segment = Segment(
      id: coding.id,
      source: source,
      coder: CoderID(coder),
      code: CodeID(code),
      scalars: Self.range(start, end),
      start: TextPosition(line: max(place.line, 1) - 1, column: max(place.column, 1) - 1),
      end: TextPosition(line: max(place.endLine, 1) - 1, column: max(place.endColumn, 1) - 1),
      participants: participants,
      speaker: speaker,
      role: role,
      turn: max(turn, -1),
      lastTurn: max(lastTurn, -1),
      quote: quote,
      outcome: outcome,
      coding: coding
    )
    segment.reference = reference
    return segment
  }

  private static func range(_ start: Int, _ end: Int) -> Range<ScalarOffset> {
    let start = min(max(start, 0), Int(Int32.max))
    return ScalarOffset(start)..<ScalarOffset(min(max(end, start), Int(Int32.max)))
  }
}
