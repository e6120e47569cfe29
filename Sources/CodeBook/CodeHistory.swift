import KodebokStudyModel

/// What became of a code: when it was made, what it was called, what was merged into it, and when it was used.
package struct CodeHistory: Sendable {
  /// Something that happened to a code.
  package struct Event: Hashable, Sendable {
    /// What it was.
    package enum Kind: Hashable, Sendable {
      /// The code book says that it was made then.
      case since
      /// The log tells of it.
      case log
      /// The first coding with it.
      case firstCoding
      /// The latest one.
      case lastCoding
    }

    package var kind: Kind
    /// The date, `2026-11-20`; another form where the code book has another one.
    package var date: String
    /// The words of the log.
    package var text: String
    /// The line of the log, counted from 0; -1 for what is not from the log.
    package var line: Int
  }

  /// The node of the code book.
  package var code: CodeID
  package var label: String
  /// The labels from the theme down to it.
  package var path: [String]
  /// The ids it had, or that were merged into it, with how many codings still carry each.
  package var former: [(id: CodeID, codings: Int)]
  package var isParked: Bool
  /// All codings with it, those under former ids among them.
  package var codings: Int
  /// What happened, in order.
  package var events: [Event]

  /// The history of every node of the code book, in its order.
  ///
  /// - Complexity: O(segments + nodes × lines of the log).
  package static func all(in study: Study, segments: some Sequence<Segment>) -> [CodeHistory] {
    let book = study.codeBook
    let log = AnalysisLog(of: study)
    var uses: [CodeID: [CodeID: Int]] = [:]
    var dates: [CodeID: (first: String, last: String)] = [:]
    for segment in segments {
      uses[segment.code, default: [:]][segment.coding.code, default: 0] += 1
      let date = String(segment.coding.created.prefix(10))
      guard AnalysisLog.isDate(date) else { continue }
      let known = dates[segment.code] ?? (date, date)
      dates[segment.code] = (min(known.first, date), max(known.last, date))
    }
    return book.codes.indices.map { index in
      let code = book.codes[index]
      var events = log.entries.filter { AnalysisLog.isAbout($0, code) }
        .map { Event(kind: .log, date: $0.date, text: $0.text, line: $0.line) }
      if let since = code.since, !since.isEmpty {
        events.append(Event(kind: .since, date: since, text: "", line: -1))
      }
      if let used = dates[code.id] {
        events.append(Event(kind: .firstCoding, date: used.first, text: "", line: -1))
        events.append(Event(kind: .lastCoding, date: used.last, text: "", line: -1))
      }
      let counts = uses[code.id] ?? [:]
      return CodeHistory(
        code: code.id,
        label: code.label,
        path: book.path(of: index),
        former: code.aliases.map { ($0, counts[$0] ?? 0) },
        isParked: code.isParked,
        codings: counts.values.reduce(0, +),
        events: events.enumerated().sorted { one, other in
          (one.element.date, one.element.order, one.offset) < (other.element.date, other.element.order, other.offset)
        }.map(\.element)
      )
    }
  }
}

extension CodeHistory.Event {
  /// The order of what happened on one day.
  fileprivate var order: Int {
    switch kind {
    case .since: 0
    case .log: 1
    case .firstCoding: 2
    case .lastCoding: 3
    }
  }
}
