import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

/// Writes the diagnostics of one version of a document: coded passages first, then findings, so that problems win
/// where an editor shows one message per line.
///
/// A class of bytes, not of values: a keystroke in a long interview writes a thousand of them.
struct DiagnosticWriter {
  let view: DocumentView
  let profile: ClientProfile
  /// The state of the study; nil outside any.
  let studyView: StudyView?
  /// What was written of passages before; nil where everything is written anew.
  var memory: PassageMemory?

  /// Writes the array.
  func write(into writer: inout JSONWriter) {
    writer.beginArray()
    if let severity = passageSeverity { writePassages(severity, into: &writer) }
    writeHandChanges(into: &writer)
    for finding in view.findings.value { write(finding, into: &writer) }
    for finding in studyView?.findings(about: view.path) ?? [] { write(finding, into: &writer) }
    for finding in studyView?.reading(of: view)?.findings ?? [] { write(finding, into: &writer) }
    writer.endArray()
  }

  // MARK: Coded passages

  /// The severity of coded passages on the wire; nil where the client shows them otherwise.
  private var passageSeverity: Int? {
    switch profile.codedPassages(in: view.study) {
    case .hint: 4
    case .information: 3
    case .lens, .inlay, .tokens, .off: nil
    }
  }

  private func writePassages(_ severity: Int, into writer: inout JSONWriter) {
    var passages = PassageWriter(view, words: Wording(profile.language(of: view.study)), severity: severity)
    passages.write(view.codings.value, into: &writer, memory)
  }

  // MARK: Changes by hand

  /// One quiet hint where words were changed and are not saved, however many places there are.
  private func writeHandChanges(into writer: inout JSONWriter) {
    let changes = view.handChanges.value
    guard let first = changes.first else { return }
    let start = view.text.position(of: first.range.lowerBound, in: view.encoding)
    let line = view.text.lineRange(start.line)
    let end = view.text.position(of: min(first.range.upperBound, line.upperBound), in: view.encoding)
    let key = changes.count == 1 ? "hint/changed-by-hand" : "hint/changed-by-hand-more"
    open(start, max(start, end), 4, into: &writer)
    writer.key("source")
    writer.raw("\"kodebok.edit\"")
    writer.member(
      "message",
      Wording(profile.language(of: view.study)).text(key, ["count": .number(changes.count - 1)])
    )
    writer.endObject()
  }

  // MARK: Findings

  private func write(_ finding: Finding, into writer: inout JSONWriter) {
    let words = Wording(profile.language(of: view.study))
    let place = Self.place(of: finding, in: view)
    let start = converted(place.start)
    open(start, max(start, converted(place.end)), Self.number(of: finding.severity), into: &writer)
    writer.key("source")
    writer.raw("\"kodebok\"")
    writer.member("code", finding.rule.value)
    writer.member("message", words.message(for: finding))
    if profile.showsRelated {
      let related = finding.related.filter { $0.place.file != view.path || $0.place != place }
      if !related.isEmpty {
        writer.array("relatedInformation") { writer in
          for one in related {
            writer.object { writer in
              writer.object("location") { writer in
                writer.member("uri", studyView?.uri(of: one.place.file) ?? view.uri)
                writer.key("range")
                Wire.range(converted(one.place.start), converted(one.place.end), into: &writer)
              }
              writer.member("message", words.related(one, of: finding))
            }
          }
        }
      }
    }
    writer.endObject()
  }

  /// Where a finding about the document is shown in it: one about a line of a coder's file at the words it tells of.
  static func place(of finding: Finding, in view: DocumentView) -> Place {
    if finding.place.file == view.path { return finding.place }
    return finding.related.first { $0.place.file == view.path }?.place ?? Place(file: view.path)
  }

  /// Findings count columns in scalars; the client in its own unit.
  private func converted(_ position: TextPosition) -> TextPosition {
    guard view.encoding != .utf32 else { return position }
    return view.text.position(of: view.text.offset(of: position, in: .utf32), in: view.encoding)
  }

  /// A severity as the protocol numbers it.
  static func number(of severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .information: 3
    case .hint: 4
    }
  }

  private func open(_ start: TextPosition, _ end: TextPosition, _ severity: Int, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("range")
    Wire.range(start, end, into: &writer)
    writer.member("severity", severity)
  }
}
