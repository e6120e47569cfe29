import KodebokCodeBook
import KodebokJSON
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokWording

/// Writes what became of codes, and which sources are to be read again.
struct HistoryList {
  let opened: OpenedStudy

  private var wording: Wording { opened.wording }

  // MARK: Codes

  /// `kodebok codes --history [CODE]`: each code with its former ids and what happened to it.
  func histories(of name: String?, as format: String) throws(CommandFailure) -> [UInt8] {
    let study = opened.study
    let segments = opened.folder.forEachDocument(study) { study.segments(of: $0) }.flatMap(\.self)
    var all = CodeHistory.all(in: study, segments: segments)
    if let name {
      let found = try CodeRun(opened).code(name)
      let family = study.codeBook.family(of: found)
      all = all.filter { family.contains($0.code) }
    }
    return format == "json" ? json(all) : Array(text(all).utf8)
  }

  private func text(_ all: [CodeHistory]) -> String {
    all.map { history in
      var head = history.path.joined(separator: " › ") + " (\(history.code.value))"
      if history.isParked { head += " · " + wording.text("history/parked") }
      for (id, count) in history.former {
        head += " · " + wording.text("history/former", ["code": .text(id.value), "count": .number(count)])
      }
      return ([head] + history.events.map { "  \($0.date)  \(words(of: $0, in: history))" })
        .map { DisplayWidth.plain($0) }.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private func words(of event: CodeHistory.Event, in history: CodeHistory) -> String {
    switch event.kind {
    case .since: wording.text("history/since")
    case .log: event.text
    case .firstCoding: wording.text("history/first")
    case .lastCoding: wording.text("history/last", ["count": .number(history.codings)])
    }
  }

  private func json(_ all: [CodeHistory]) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.array("codes") { writer in
        for history in all {
          writer.object { writer in
            writer.member("id", history.code.value)
            writer.member("label", history.label)
            writer.member("path", history.path.joined(separator: "/"))
            writer.member("parked", history.isParked)
            writer.member("codings", history.codings)
            writer.array("was") { writer in
              for (id, count) in history.former {
                writer.object { writer in
                  writer.member("id", id.value)
                  writer.member("codings", count)
                }
              }
            }
            writer.array("events") { writer in
              for event in history.events {
                writer.object { writer in
                  writer.member("date", event.date)
                  writer.member("kind", Self.name(of: event.kind))
                  if event.kind == .log {
                    writer.member("text", event.text)
                    writer.member("line", event.line + 1)
                  }
                }
              }
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func name(of kind: CodeHistory.Event.Kind) -> String {
    switch kind {
    case .since: "made"
    case .log: "log"
    case .firstCoding: "first-coding"
    case .lastCoding: "last-coding"
    }
  }

  // MARK: The re-read list

  /// `kodebok status --reread`: the sources that were coded before a code was made.
  func reread(_ tallies: [DocumentTally], as format: String) -> [UInt8] {
    let list = RereadList(of: opened.study, tallies: tallies)
    if format == "json" { return json(list) }
    guard !list.entries.isEmpty else { return Array((wording.text("reread/none") + "\n").utf8) }
    let lines = list.entries.map { entry in
      let codes = entry.codes.map { "\(opened.study.codeBook.label($0.code)) \($0.date)" }
      return DisplayWidth.plain("\(entry.source.value)  \(entry.last)  ← " + codes.joined(separator: ", ")) + "\n"
    }
    return Array(lines.joined().utf8)
  }

  private func json(_ list: RereadList) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.array("sources") { writer in
        for entry in list.entries {
          writer.object { writer in
            writer.member("source", entry.source.value)
            writer.member("last", entry.last)
            writer.array("codes") { writer in
              for code in entry.codes {
                writer.object { writer in
                  writer.member("id", code.code.value)
                  writer.member("date", code.date)
                }
              }
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
