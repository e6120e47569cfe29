import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// A passage of a source as it can be printed as a quote: the words spoken, who speaks, and the place.
package struct PrintedPassage: Sendable {
  /// What one person says without a break.
  package struct Part: Sendable {
    /// The name by which the person is called; empty where nobody is labelled.
    package var name: String
    /// The words on one line.
    package var words: String
  }

  /// The source.
  package var source: StudyPath
  /// What is said, turn by turn; never empty words.
  package var parts: [Part]
  /// The first and last line, counted from 1.
  package var lines: ClosedRange<Int>
  /// Whether the passage begins, and whether it ends, inside a sentence of its turn.
  package var isCutBefore: Bool
  package var isCutBehind: Bool

  /// Reads a stretch of a source; nil where nobody speaks in it.
  ///
  /// - Complexity: O(bytes of the turns it touches).
  package init?(_ range: Range<ByteOffset>, of document: Document, in study: Study) {
    let (text, transcript) = (document.text, document.transcript)
    func spoken(_ range: Range<ByteOffset>) -> String {
      SpeechProjection(of: text, transcript, in: range).string.onOneLine
    }
    source = document.source.path
    parts = []
    isCutBefore = false
    isCutBehind = false
    var turns = Array(transcript.turnIndices(touching: range))
    if transcript.turns.isEmpty { turns = [-1] }
    for turn in turns {
      let whole = turn < 0 ? ByteOffset(0)..<text.end : transcript.turns[turn].range
      let own =
        max(
          range.lowerBound,
          whole.lowerBound
        )..<max(min(range.upperBound, whole.upperBound), max(range.lowerBound, whole.lowerBound))
      let words = spoken(own)
      guard !words.isEmpty else { continue }
      if parts.isEmpty { isCutBefore = !Self.endsSentence(spoken(whole.lowerBound..<own.lowerBound)) }
      isCutBehind = !Self.endsSentence(words) && !spoken(own.upperBound..<whole.upperBound).isEmpty
      let label = turn < 0 ? "" : transcript.turns[turn].speaker.map { transcript.speakers[$0] } ?? ""
      var name = label
      if case .participant(let id) = study.speaker(label, in: source), let one = study.participants[id.value] {
        name = one.name
      }
      if let last = parts.indices.last, parts[last].name == name {
        parts[last].words += " " + words
      } else {
        parts.append(Part(name: name, words: words))
      }
    }
    guard !parts.isEmpty else { return nil }
    let first = text.line(at: range.lowerBound) + 1
    lines = first...max(first, text.line(at: range.upperBound) + 1)
  }

  /// Whether a text is empty or ends as a sentence does.
  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !"»”\"'’)".contains($0) }) else { return true }
    return ".!?…".contains(last)
  }

  /// The name and, where lines are what places are told by, the lines: `Tone, 45–47`.
  package func label(_ study: Study) -> String {
    let name = parts.count == 1 ? parts[0].name : ""
    var label = name.isEmpty ? (source.name.split(separator: ".").first.map(String.init) ?? source.name) : name
    guard study.settings.lineNumbering == .physical else { return label }
    label += ", " + (lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)")
    return label
  }

  /// A link on some words to the place.
  private func link(_ words: String, from report: StudyPath) -> String {
    let fragment = lines.count == 1 ? "#L\(lines.lowerBound)" : "#L\(lines.lowerBound)-L\(lines.upperBound)"
    return "[" + words.escapedForMarkdown + "](" + LinkReader.encoded(source.relative(from: report)) + fragment + ")"
  }

  // MARK: Printing

  /// The passage as a quotation that is set off, in the way a report sets its own, with a link to the place.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - study: The study.
  ///   - lead: What the first line begins with; empty where the mark of the quotation stands there already.
  /// - Returns: Markdown lines without a line break at the end.
  package func setOff(in report: Manuscript, of study: Study, lead: String = "> ") -> String {
    let mark = report.omissionMark
    let named = link(label(study), from: report.path)
    guard parts.count == 1 else {
      let lines = parts.enumerated().map { index, part in
        let words = cut(part.words, mark, first: index == 0, last: index == parts.count - 1)
        return (part.name.isEmpty ? "" : part.name.escapedForMarkdown + ": ") + words
      }
      return lead + lines.joined(separator: "\n>\n> ") + "\n\n" + named
    }
    let words = cut(parts[0].words, mark, first: true, last: true)
    let hasBlocks = report.quotes.contains { $0.setting == .block }
    switch hasBlocks && !parts[0].name.isEmpty ? report.style.speakerPlace : .dash {
    case .below: return lead + words + "\n> " + named
    case .dash: return lead + words + "\n> — " + named
    case .parentheses: return lead + words + " (" + named + ")"
    case .before: return lead + link(parts[0].name, from: report.path) + ": " + words
    case .none: return lead + words + "\n\n" + named
    }
  }

  /// The passage between the quotation marks of a report, with its speaker and the link behind.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - study: The study.
  ///   - marks: The opening and the closing mark.
  ///   - opens: Whether the opening mark is written too.
  /// - Returns: Markdown on one line.
  package func inline(in report: Manuscript, of study: Study, marks: [String], opens: Bool = true) -> String {
    let mark = report.omissionMark
    let words = parts.enumerated().map { cut($1.words, mark, first: $0 == 0, last: $0 == parts.count - 1) }
    return (opens ? marks[0] : "") + words.joined(separator: " ") + marks[1] + " ("
      + link(label(study), from: report.path) + ")"
  }

  private func cut(_ words: String, _ mark: String, first: Bool, last: Bool) -> String {
    var result = words.escapedForMarkdown
    if first, isCutBefore { result = mark + " " + result }
    if last, isCutBehind { result += " " + mark }
    return result
  }
}

extension Manuscript {
  /// How words that are left out are marked in this report: the mark that is used most, `[…]` where none is.
  package var omissionMark: String {
    let marks = ["[…]", "(…)", "[...]", "(...)"]
    let words = quotes.map { text.string($0.range) }
    let counts = marks.map { mark in words.count { $0.utf8Offset(of: mark) != nil } }
    guard let most = counts.max(), most > 0 else { return marks[0] }
    return marks[counts.firstIndex(of: most) ?? 0]
  }
}
