import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// Finds codes, themes, participants, memos and sections by some of their letters.
  static let workspaceSymbol = Read(
    method: WorkspaceSymbolParams.method,
    offer: .capability("workspaceSymbolProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: WorkspaceSymbolParams = try params.decoded()
    var found: [NamedPlace] = []
    for study in snapshot.studies {
      if snapshot.isCancelled() { throw .cancelled }
      found += NamedPlace.all(in: study, snapshot.encoding).compactMap { place in
        var place = place
        guard let score = FuzzyMatch.score(asked.query, in: place.symbol.name) else { return nil }
        place.score = score
        return place
      }
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.order < $1.order }
    writer.values(found.prefix(256).map(\.symbol))
  }
}

/// Something of a study that has a name and a place.
struct NamedPlace {
  var symbol: SymbolInformation
  var order = 0
  var score = 0

  /// Everything with a name, in the order of the files.
  static func all(in study: StudyView, _ encoding: PositionEncoding) -> [NamedPlace] {
    var result: [NamedPlace] = []
    func add(_ name: String, _ container: String?, _ kind: SymbolKind, _ location: Location) {
      guard !name.isEmpty else { return }
      let symbol = SymbolInformation(name: name, kind: kind, location: location, container: container)
      result.append(NamedPlace(symbol: symbol, order: result.count))
    }
    let book = study.codeBook
    for (index, code) in book.codes.enumerated() {
      let above = book.path(of: index).dropLast().joined(separator: " › ")
      add(
        code.label,
        above.isEmpty ? nil : above,
        code.kind == .theme ? .namespace : .key,
        study.location(of: code, encoding)
      )
    }
    for participant in study.study.participants.all {
      let line = TextPosition(line: max(participant.row - 1, 0), column: 0)
      let uri = study.uri(of: study.study.participants.path)
      add(
        participant.name.visible,
        participant.group.isEmpty ? nil : participant.group.visible,
        .class,
        Location(uri: uri, start: line, end: line)
      )
    }
    for memo in study.study.memos {
      let line = TextPosition(line: memo.line, column: 0)
      add(memo.title, memo.file.value.visible, .string, Location(uri: study.uri(of: memo.file), start: line, end: line))
    }
    for entry in study.study.entries {
      let line = TextPosition(line: entry.line, column: 0)
      add(
        entry.label,
        entry.file.value.visible,
        .string,
        Location(uri: study.uri(of: entry.file), start: line, end: line)
      )
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
