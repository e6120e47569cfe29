import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// A transcript written out: one line per turn with what each stretch is, then headings and problems.
///
/// In a turn, observation is shown as `{o …}`, the researcher's text as `{r …}`, time stamps as `{t …}`, layout as
/// `{l …}`, typed tags as `{# …}`, labels as `{@ …}`, headings as `{h …}`.
func shown(
  _ source: String,
  path: String = "tone.txt",
  settings: Settings = Settings(),
  labels: [String] = []
) -> String {
  let text = SourceText(source)
  let transcript = TranscriptReader.read(text, path: path, settings: settings, labels: KnownLabels(labels))
  var lines: [String] = []
  for turn in transcript.turns {
    let name = turn.speaker.map { transcript.speakers[$0] } ?? "-"
    lines.append("\(name): " + marked(text, transcript.spans, turn.body))
  }
  for heading in transcript.headings { lines.append("heading \(heading.level): " + text.string(heading.range)) }
  for problem in transcript.problems {
    let line = text.line(at: problem.range.lowerBound) + 1
    lines.append("\(problem.kind) on line \(line): " + text.string(problem.range))
  }
  return lines.joined(separator: "\n")
}

private func marked(_ text: SourceText, _ spans: [Transcript.Span], _ body: Range<ByteOffset>) -> String {
  var result = ""
  var place = body.lowerBound
  var open: [ByteOffset] = []
  func copy(to end: ByteOffset) {
    result += text.string(place..<max(place, end))
    place = max(place, end)
  }
  func close(before start: ByteOffset) {
    while let end = open.last, end <= start {
      copy(to: end)
      result += "}"
      open.removeLast()
    }
  }
  for span in spans where span.range.lowerBound >= body.lowerBound && span.range.upperBound <= body.upperBound {
    close(before: span.range.lowerBound)
    copy(to: span.range.lowerBound)
    let mark =
      switch span.kind {
      case .observation: "o"
      case .researcher: "r"
      case .heading: "h"
      case .label: "@"
      case .timestamp: "t"
      case .layout: "l"
      case .typedTag: "#"
      }
    result += "{\(mark) "
    open.append(span.range.upperBound)
  }
  close(before: body.upperBound)
  copy(to: body.upperBound)
  return result.replacing("\n", with: "⏎")
}
