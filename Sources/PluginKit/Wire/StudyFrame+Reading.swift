import KodebokJSON
import KodebokStudyModel
import KodebokText

extension StudyFrame {
  /// Reads the first page of a frame as a study; memos of later pages are added with ``memos(_:)``.
  package static func study(_ wire: WireValue) throws(ContractBreach) -> Study {
    var study = Study()
    study.settings = try Settings(try wire.required("settings"))
    study.coders = try wire.strings("coders").map(CoderID.init)
    let book = try wire.required("codeBook")
    var codes = try book.map("nodes", Code.init)
    try connect(&codes, book)
    study.codeBook = CodeBook(path: StudyPath(try book.string("path")), text: SourceText(""), codes: codes)
    study.participants = Participants(
      path: Participants.empty.path,
      text: SourceText(""),
      all: try wire.map("participants", Participant.init)
    )
    study.material = MaterialTable(
      path: MaterialTable.empty.path,
      text: SourceText(""),
      rows: try wire.map("material", Material.init)
    )
    study.sources = try wire.map("sources") { (one) throws(ContractBreach) in
      let path = try one.string("path")
      // A kind of a later version is read as what has speakers.
      let kind = SourceFile.Kind(rawValue: try one.string("kind")) ?? .transcript
      return SourceFile(path: StudyPath(path), diskPath: path, kind: kind)
    }
    study.entries = try wire.map("entries", OutlineEntry.init)
    study.memos = try memos(wire)
    return study
  }

  /// The memos of a page.
  package static func memos(_ wire: WireValue) throws(ContractBreach) -> [Memo] { try wire.map("memos", Memo.init) }

  /// Fills in the nodes below each node; a node stands behind the one above it.
  private static func connect(_ codes: inout [Code], _ book: WireValue) throws(ContractBreach) {
    for index in codes.indices {
      guard let parent = codes[index].parent else { continue }
      guard parent >= 0, parent < index else {
        throw ContractBreach(book.path + ".nodes[\(index)].parent", "the index of an earlier node")
      }
      codes[parent].children.append(index)
    }
  }
}

extension WireValue {
  /// Names with values, in order.
  fileprivate func pairs(_ key: String) throws(ContractBreach) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for one in try list(key) { result.append((try one.string("name"), try one.string("value"))) }
    return result
  }

  fileprivate func speakers() throws(ContractBreach) -> [(label: String, means: String)] {
    var result: [(label: String, means: String)] = []
    for one in try list("speakers") { result.append((try one.string("label"), try one.string("means"))) }
    return result
  }

  fileprivate func line() throws(ContractBreach) -> Int {
    let line = try required("line").integer()
    guard line >= 1 else { throw ContractBreach(path + ".line", "a line, counted from 1") }
    return line - 1
  }
}

/// Where something stands that the wire does not say the place of.
private let nowhere = ByteOffset(0)..<ByteOffset(0)

extension Settings {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init()
    language = try wire["language"].flatMap { (one) throws(ContractBreach) in Language(rawValue: try one.string()) }
    switch try wire.string("lineNumbering", default: "physical") {
    case "turns": lineNumbering = .turns
    case "wrapped": lineNumbering = .wrapped(columns: try wire.required("columns").integer())
    default: lineNumbering = .physical
    }
    for one in try wire.list("coders") { coders[CoderID(try one.string("id"))] = try one.string("name") }
    for (label, means) in try wire.speakers() { speakers[label] = means }
    numberedTags = try wire["numberedTags"]?.bool() ?? false
  }
}

extension Code {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    // A kind of a later version is read as a code, which is what is applied to passages.
    let kind = Kind(rawValue: try wire.string("kind")) ?? .code
    self.init(
      id: CodeID(try wire.string("id")),
      isIDWritten: try wire["written"]?.bool() ?? false,
      label: try wire.string("label"),
      kind: kind,
      depth: try wire.required("depth").integer(),
      parent: try wire["parent"]?.integer(),
      range: nowhere,
      labelRange: nowhere
    )
    also = try wire.strings("also").map(CodeID.init)
    aliases = try wire.strings("aliases").map(CodeID.init)
    excludes = try wire.strings("excludes").map(CodeID.init)
    answers = try wire.strings("answers")
    guide = try wire["guide"]?.string()
    number = try wire["number"]?.integer()
    origin = try wire["origin"].flatMap { (one) throws(ContractBreach) in Origin(rawValue: try one.string()) }
    level = try wire["level"]?.string()
    since = try wire["since"]?.string()
    source = try wire["source"]?.string()
    color = try wire["color"]?.string()
    isParked = try wire["parked"]?.bool() ?? false
    isFact = try wire["fact"]?.bool() ?? false
    definition = try wire.string("definition", default: "")
    include = try wire.strings("include")
    exclude = try wire.strings("exclude")
    examples = try wire.strings("examples")
    boundary = try wire.strings("boundary")
    condensate = try wire["condensate"]?.string()
    summary = try wire["summary"]?.string()
    attributes = try wire.pairs("attributes").map { ($0.name, $0.value) }
  }
}

extension Participant {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      id: ParticipantID(try wire.string("id")),
      pseudonym: try wire.string("pseudonym", default: ""),
      group: try wire.string("group", default: ""),
      withdrawn: try wire.string("withdrawn", default: ""),
      consents: try wire.pairs("consents").map { ($0.name, $0.value) },
      attributes: try wire.pairs("attributes"),
      row: try wire["row"]?.integer() ?? 0
    )
  }
}

extension Material {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      source: StudyPath(try wire.string("source")),
      kind: try wire.string("kind", default: ""),
      date: try wire.string("date", default: ""),
      round: try wire.string("round", default: ""),
      site: try wire.string("site", default: ""),
      guide: try wire.string("guide", default: ""),
      speakers: try wire.speakers(),
      state: try wire.string("state", default: ""),
      attributes: try wire.pairs("attributes"),
      range: nowhere
    )
  }
}

extension OutlineEntry {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      kind: Kind(rawValue: try wire.string("kind")) ?? .section,
      id: try wire.string("id"),
      label: try wire.string("label"),
      values: try wire.strings("values"),
      file: StudyPath(try wire.string("file")),
      range: nowhere,
      line: try wire.line()
    )
  }
}

extension Memo {
  fileprivate init(_ wire: WireValue) throws(ContractBreach) {
    self.init(
      id: try wire.string("id"),
      title: try wire.string("title"),
      about: try wire.strings("about"),
      date: try wire.string("date", default: ""),
      kind: try wire.string("kind", default: ""),
      certainty: try wire.string("certainty", default: ""),
      text: try wire.string("text"),
      file: StudyPath(try wire.string("file")),
      range: nowhere,
      line: try wire.line()
    )
  }
}
