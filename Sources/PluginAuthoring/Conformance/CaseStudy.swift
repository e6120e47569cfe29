import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit

/// The study of a case: answers what a plug-in asks, and holds its questions against the contract.
struct CaseStudy {
  /// Which study, and how it is handed out.
  struct Form: Sendable {
    /// `small` or `empty`.
    var name: String
    /// The documents of one page.
    var page: Int
    /// How many times the documents of the study are there, under other paths.
    var copies: Int
    /// Whether texts are left out of documents, as those of long documents are.
    var isInParts: Bool
    /// Whether members and words of a later version are added.
    var hasAdditions: Bool
    /// Whether every question is answered with an error.
    var fails: Bool

    init(_ wire: WireValue) throws(ContractBreach) {
      name = try wire.string("use")
      page = max(1, try wire["page"]?.integer() ?? 100)
      copies = max(1, try wire["repeat"]?.integer() ?? 1)
      isInParts = try wire["text"]?.string() == "in parts"
      hasAdditions = try wire["extra"]?.bool() ?? false
      fails = try wire["fails"]?.bool() ?? false
    }
  }

  private let form: Form
  private let run: String
  private let frame: JSONValue
  private let documents: [JSONValue]
  /// The number of each document by its path.
  private let numbers: [String: Int]
  /// The questions so far.
  private(set) var asked = 0

  /// The ids of the code book.
  let codes: Set<String>

  init(_ form: Form, run: String) {
    self.form = form
    self.run = run
    let parsed = EmbeddedFiles.file("Plugins/conformance/study.json").flatMap { try? JSONValue(parsing: $0.bytes) }
    let study = parsed ?? .object([])
    guard form.name == "small" else {
      (frame, documents, numbers, codes) = (Self.emptyFrame, [], [:], [])
      return
    }
    var documents: [JSONValue] = []
    for copy in 0..<form.copies {
      for document in study["documents"]?.array ?? [] {
        let path = document["source"]?.string ?? ""
        let name = path.split(separator: "/").last.map(String.init) ?? path
        documents.append(
          form.copies == 1 ? document : document.setting("source", .string("transcripts/\(copy + 1_000)/\(name)"))
        )
      }
    }
    let sources = documents.map {
      JSONValue.object([JSONMember("path", $0["source"] ?? .null), JSONMember("kind", "transcript")])
    }
    let frame = (study["frame"] ?? .object([])).setting("sources", .array(sources))
    self.frame = form.hasAdditions ? frame.withAdditions : frame
    self.documents = form.hasAdditions ? documents.map(\.withAdditions) : documents
    numbers = Dictionary(documents.enumerated().map { ($1["source"]?.string ?? "", $0) }, uniquingKeysWith: { $1 })
    codes = Set(frame["codeBook"]?["nodes"]?.array?.compactMap { $0["id"]?.string } ?? [])
  }

  private static let emptyFrame = JSONValue.object([
    JSONMember("settings", ["language": "en", "lineNumbering": "physical", "coders": [], "speakers": []]),
    JSONMember("coders", []), JSONMember("codeBook", ["path": "codebook.md", "nodes": []]),
    JSONMember("participants", []), JSONMember("material", []), JSONMember("sources", []),
    JSONMember("entries", []), JSONMember("memos", []),
  ])

  /// The words of a stretch of a source; nil where there is no such stretch.
  func words(of source: String, from start: Int, to end: Int) -> String? {
    guard let text = text(of: source), start >= 0, start <= end, end <= text.count else { return nil }
    return Self.string(text[start..<end])
  }

  private func text(of source: String) -> [Unicode.Scalar]? {
    guard let number = numbers[source] else { return nil }
    return Array((documents[number]["text"]?.string ?? "").unicodeScalars)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Questions

  /// The answer to a question.
  ///
  /// - Throws: What is wrong with the question.
  mutating func answer(_ method: String, _ params: JSONValue) throws(ContractBreach) -> Result<JSONValue, ResponseError>
  {
    asked += 1
    let wire = WireValue(params, method)
    guard ["study/frame", "study/documents", "study/text"].contains(method) else {
      throw ContractBreach(method, "study/frame, study/documents or study/text")
    }
    guard try wire.string("run") == run else { throw ContractBreach(method + ".run", "the run it works on, “\(run)”") }
    if form.fails { return .failure(ResponseError(.requestFailed, "The study cannot be read now.")) }
    switch method {
    case "study/frame": return .success(try page(of: frame, wire))
    case "study/documents": return .success(try page(wire))
    default: return .success(try stretch(wire))
    }
  }

  /// The frame with one memo on each page.
  private func page(of frame: JSONValue, _ wire: WireValue) throws(ContractBreach) -> JSONValue {
    let memos = frame["memos"]?.array ?? []
    let at = try cursor(wire, memos.count)
    let some = JSONValue.array(Array(memos.dropFirst(at).prefix(1)))
    let page = at == 0 ? frame.setting("memos", some) : .object([JSONMember("memos", some)])
    return at + 1 < memos.count ? page.setting("next", .string(String(at + 1))) : page
  }

  private func page(_ wire: WireValue) throws(ContractBreach) -> JSONValue {
    guard wire["needs"] != nil else { throw ContractBreach(wire.path + ".needs", "a list with text, segments or both") }
    let needs = try wire.strings("needs")
    guard needs.allSatisfy({ ["text", "segments"].contains($0) }) else {
      throw ContractBreach(wire.path + ".needs", "a list with text, segments or both")
    }
    var wanted = Array(documents.indices)
    if wire["sources"] != nil {
      wanted = []
      for path in try wire.strings("sources") {
        guard let number = numbers[path] else { throw ContractBreach(wire.path + ".sources", "paths of the frame") }
        if !wanted.contains(number) { wanted.append(number) }
      }
    }
    let at = try cursor(wire, wanted.count)
    let some = wanted.dropFirst(at).prefix(form.page).map { number in
      var document = documents[number]
      if !needs.contains("segments") { document = document.without("segments") }
      if !needs.contains("text") { document = document.without("text").without("scalars").without("transcript") }
      return form.isInParts ? document.without("text") : document
    }
    let page = JSONValue.object([JSONMember("documents", .array(some))])
    let next = at + form.page
    return next < wanted.count ? page.setting("next", .string(String(next))) : page
  }

  private func cursor(_ wire: WireValue, _ count: Int) throws(ContractBreach) -> Int {
    guard let text = try wire["cursor"]?.string() else { return 0 }
    guard let at = Int(text), at > 0, at < count else {
      throw ContractBreach(wire.path + ".cursor", "what the page before gave as next")
    }
    return at
  }

  private func stretch(_ wire: WireValue) throws(ContractBreach) -> JSONValue {
    guard let text = text(of: try wire.string("source")) else {
      throw ContractBreach(wire.path + ".source", "a path of the frame")
    }
    let start = try wire.required("start").integer()
    let end = min(try wire.required("end").integer(), text.count)
    guard 0 <= start, start <= end else { throw ContractBreach(wire.path, "0 ≤ start ≤ end") }
    // Less than what was asked for, so that the plug-in must ask again.
    let given = min(end, start + 50)
    return ["text": .string(Self.string(text[start..<given])), "start": .int(start), "end": .int(given)]
  }
}

extension JSONValue {
  /// The object with a member added or replaced.
  fileprivate func setting(_ key: String, _ value: JSONValue) -> JSONValue {
    var members = object ?? []
    if let index = members.lastIndex(where: { $0.key == key }) {
      members[index].value = value
    } else {
      members.append(JSONMember(key, value))
    }
    return .object(members)
  }

  fileprivate func without(_ key: String) -> JSONValue { .object((object ?? []).filter { $0.key != key }) }

  /// The value as a later version could send it: a further member in every object, further words in open lists.
  fileprivate var withAdditions: JSONValue {
    switch self {
    case .array(let values): return .array(values.map(\.withAdditions))
    case .object(let members):
      var result = members.map { member -> JSONMember in
        var value = member.value.withAdditions
        if member.key == "entries", let entries = value.array {
          value = .array(
            entries + [["kind": "omen", "id": "o1", "label": "?", "values": [], "file": "study.md", "line": 9]]
          )
        }
        if member.key == "spans", let spans = value.array {
          value = .array([["kind": "aura", "start": 0, "end": 0]] + spans)
        }
        return JSONMember(member.key, value)
      }
      result.append(JSONMember("fromALaterVersion", ["a": [.int(1), .null]]))
      return .object(result)
    default: return self
    }
  }
}
