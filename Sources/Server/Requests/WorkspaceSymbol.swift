import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// Finds codes, themes, participants, memos and sections by some of their letters.
  ///
  /// A client that can wait for places gets only the files: it asks for the place of the one that is chosen.
  static let workspaceSymbol = Read(
    method: WorkspaceSymbolParams.method,
    offer: .capability("workspaceSymbolProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: WorkspaceSymbolParams = try params.decoded()
    var found: [NamedPlace] = []
    for study in snapshot.studies {
      if snapshot.isCancelled() { throw .cancelled }
      found += NamedPlace.all(in: study).compactMap { place in
        var place = place
        guard let score = FuzzyMatch.score(asked.query, in: place.name) else { return nil }
        place.score = score
        return place
      }
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.order < $1.order }
    if snapshot.partial == nil { found = Array(found.prefix(NamedPlace.most)) }
    if snapshot.profile.resolvesSymbols {
      try snapshot.write(found.map(\.unresolved), into: &writer)
    } else {
      try snapshot.write(found.map { $0.symbol(snapshot.encoding) }, into: &writer)
    }
  }

  /// Where a symbol stands that was found before.
  static let workspaceSymbolResolve = Read(
    method: WorkspaceSymbol.resolveMethod,
    offer: .excused("told of by workspaceSymbolProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    var symbol: WorkspaceSymbol = try params.decoded()
    if let study = StudyView.named(symbol.data?["study"], among: snapshot.studies) {
      let place = NamedPlace.Place(symbol.data, in: study)
      symbol.range = place?.location(in: study, symbol.uri.text, snapshot.encoding).range
    }
    // What is gone is shown at the top of its file.
    let top = Position(line: 0, character: 0)
    symbol.range = symbol.range ?? LSPRange(top, top)
    writer.value(symbol)
  }
}

/// Something of a study that has a name and a place.
struct NamedPlace {
  /// The most that are given at once; a client that takes parts gets all.
  static let most = 256

  /// Where it stands: a node of the code book, or the beginning of a line.
  enum Place {
    case code(Code)
    case line(Int)

    /// The place that a client sends back; nil for a code that is gone.
    init?(_ data: JSONValue?, in study: StudyView) {
      if let id = data?["code"]?.string {
        guard let code = study.codeBook[CodeID(id)] else { return nil }
        self = .code(code)
      } else if let line = data?["line"]?.int, line >= 0 {
        self = .line(min(line, Int(Int32.max)))
      } else {
        return nil
      }
    }

    func location(in study: StudyView, _ uri: String, _ encoding: PositionEncoding) -> Location {
      switch self {
      case .code(let code): return study.location(of: code, encoding)
      case .line(let line):
        let start = TextPosition(line: line, column: 0)
        return Location(uri: uri, start: start, end: start)
      }
    }

    fileprivate var data: JSONMember {
      switch self {
      case .code(let code): JSONMember("code", .string(code.id.value))
      case .line(let line): JSONMember("line", .int(line))
      }
    }
  }

  let study: StudyView
  let name: String
  let container: String?
  let kind: SymbolKind
  let uri: String
  let place: Place
  var order = 0
  var score = 0

  /// The symbol with its place.
  func symbol(_ encoding: PositionEncoding) -> SymbolInformation {
    let location = place.location(in: study, uri, encoding)
    return SymbolInformation(name: name, kind: kind, location: location, container: container)
  }

  /// The symbol without its place, to be asked for later.
  var unresolved: WorkspaceSymbol {
    WorkspaceSymbol(
      name: name,
      kind: kind,
      container: container,
      uri: DocumentURI(uri),
      data: .object([JSONMember("study", .string(study.address)), place.data])
    )
  }

  /// Everything with a name, in the order of the files.
  static func all(in study: StudyView) -> [NamedPlace] {
    var result: [NamedPlace] = []
    func add(_ name: String, _ container: String?, _ kind: SymbolKind, _ uri: String, _ place: Place) {
      guard !name.isEmpty else { return }
      result.append(
        NamedPlace(
          study: study,
          name: name,
          container: container,
          kind: kind,
          uri: uri,
          place: place,
          order: result.count
        )
      )
    }
    let book = study.codeBook
    let bookURI = study.uri(of: book.path)
    for (index, code) in book.codes.enumerated() {
      let above = book.path(of: index).dropLast().joined(separator: " › ")
      let kind: SymbolKind = code.kind == .theme ? .namespace : .key
      add(code.label, above.isEmpty ? nil : above, kind, bookURI, .code(code))
    }
    let participants = study.study.participants
    let tableURI = study.uri(of: participants.path)
    let rows = TableRows.lines(in: participants.text)
    for one in participants.all {
      let group = one.group.isEmpty ? nil : one.group.visible
      add(one.name.visible, group, .class, tableURI, .line(rows[one.row] ?? max(one.row - 1, 0)))
    }
    for memo in study.study.memos {
      add(memo.title, memo.file.value.visible, .string, study.uri(of: memo.file), .line(memo.line))
    }
    for entry in study.study.entries {
      add(entry.label, entry.file.value.visible, .string, study.uri(of: entry.file), .line(entry.line))
    }
    return result
  }
}

/// Finds the letters of a query in a name, in order, with others between them.
enum FuzzyMatch {
  /// How well they fit, the larger the better; nil where they are not all there.
  static func score(_ query: String, in name: String) -> Int? {
    let wanted = Array(query.lowercased().unicodeScalars.filter { $0 != " " })
    guard !wanted.isEmpty else { return 0 }
    var score = 0
    var next = 0
    var isAfterMatch = false
    var isAtStart = true
    for scalar in name.lowercased().unicodeScalars {
      if next < wanted.count, scalar == wanted[next] {
        score += 1 + (isAfterMatch ? 4 : 0) + (isAtStart ? 3 : 0)
        next += 1
        isAfterMatch = true
      } else {
        isAfterMatch = false
      }
      isAtStart = scalar == " " || scalar == "-" || scalar == "." || scalar == "_" || scalar == "/"
    }
    return next == wanted.count ? score * 64 - min(name.utf8.count, 63) : nil
  }
}
