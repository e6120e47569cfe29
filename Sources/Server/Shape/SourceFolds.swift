import KodebokStudyModel
import KodebokText
import KodebokTranscripts
import KodebokWording
import struct KodebokLanguageProtocol.FoldingRange

/// The folds of a source.
struct SourceFolds {
  private let shape: SourceShape
  private let words: Wording
  private let isSubtitles: Bool
  /// Whether anybody reads what a fold says.
  private let saysMore: Bool
  /// The spoken words before each turn, and after the last.
  private var spoken: [Int] = []
  private let lengths = Lengths()

  private var text: SourceText { shape.text }
  private var transcript: Transcript { shape.transcript }

  init(_ view: DocumentView, _ snapshot: Snapshot) {
    shape = SourceShape(view)
    words = snapshot.words
    isSubtitles = ["vtt", "srt"].contains(view.path.ending)
    saysMore = snapshot.profile.reading.showsCollapsedText
    if saysMore { spoken = Self.spokenWords(shape.transcript, in: shape.text) }
  }

  /// The folds in no order.
  var all: [Fold] {
    let cues = isSubtitles ? self.cues : []
    return sections + exchanges(cues) + turns(cues) + cues + header
  }

  private var sections: [Fold] {
    shape.sections.map { section in
      let heading = transcript.headings[section.heading]
      var fold = fold(section.range, rank: heading.level)
      let first = transcript.turnIndex(at: section.range.lowerBound).map { $0 + 1 } ?? 0
      let last = transcript.turnIndex(at: section.range.upperBound).map { $0 + 1 } ?? 0
      fold.text = says(text.string(heading.range), first..<max(first, last))
      return fold
    }
  }

  private func exchanges(_ cues: [Fold]) -> [Fold] {
    shape.exchanges.map { turns in
      var fold = fold(shape.range(of: turns), rank: 10)
      if isSubtitles { fold.startLine = cueStart(fold.startLine, cues) }
      var names: [String] = []
      for turn in turns {
        guard let speaker = transcript.turns[turn].speaker, !names.contains(transcript.speakers[speaker]) else {
          continue
        }
        names.append(transcript.speakers[speaker])
      }
      let shown = names.prefix(3).joined(separator: ", ")
      fold.text = says(names.count > 3 ? shown + ", …" : shown, turns)
      return fold
    }
  }

  private func turns(_ cues: [Fold]) -> [Fold] {
    transcript.turns.indices.compactMap { index in
      let turn = transcript.turns[index]
      var fold = fold(turn.range, rank: 11)
      // Most turns are one line of the file, and nothing is to be said of them.
      guard fold.startLine < fold.endLine else { return nil }
      if isSubtitles {
        fold.startLine = cueStart(fold.startLine, cues)
      } else if !turn.label.isEmpty, text.line(at: turn.label.upperBound) == fold.startLine {
        fold.start = turn.label.upperBound
      }
      fold.text = says(turn.speaker.map { transcript.speakers[$0] } ?? "", index..<index + 1)
      return fold
    }
  }

  /// The cues of a subtitle file: from the line with the times to the last line of words, in the order of lines.
  private var cues: [Fold] {
    let times = transcript.spans.filter { $0.kind == .timestamp }.map { (text.line(at: $0.range.lowerBound), $0.range) }
    // The times of a cue fill their line; a time among the words does not.
    let lines = times.filter { text.trimmed(text.lineRange($0.0)) == $0.1 }.map(\.0)
    return lines.enumerated().map { index, line in
      let next = index + 1 < lines.count ? lines[index + 1] : text.lineCount
      var end = line
      while end + 1 < next, !text.trimmed(text.lineRange(end + 1)).isEmpty { end += 1 }
      var fold = Fold(startLine: line, endLine: end, rank: 12)
      if saysMore, end > line {
        let body = text.lineRange(line + 1).lowerBound..<text.lineRange(end).upperBound
        let speaker = transcript.turnIndex(at: body.upperBound).flatMap { transcript.turns[$0].speaker }
        fold.text = says(speaker.map { transcript.speakers[$0] } ?? "", count: Words.count(in: text, body))
      }
      return fold
    }
  }

  /// The line with the times of the cue that holds a line.
  private func cueStart(_ line: Int, _ cues: [Fold]) -> Int {
    var (low, high) = (0, cues.count)
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].startLine <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0, cues[low - 1].endLine >= line else { return line }
    return cues[low - 1].startLine
  }

  /// Lines of layout that follow one another: what stands above an interview, notes in a subtitle file.
  private var header: [Fold] {
    var result: [Fold] = []
    for span in transcript.spans where span.kind == .layout {
      let line = text.line(at: span.range.lowerBound)
      guard text.trimmed(text.lineRange(line)) == text.trimmed(span.range) else { continue }
      if let last = result.indices.last, result[last].endLine == line - 1 {
        result[last].endLine = line
      } else {
        result.append(Fold(startLine: line, endLine: line, rank: 0, kind: .region))
      }
    }
    return result
  }

  // MARK: Words

  private func fold(_ range: Range<ByteOffset>, rank: Int) -> Fold {
    Fold(startLine: text.line(at: range.lowerBound), endLine: text.line(at: range.upperBound), rank: rank)
  }

  /// Who speaks in some turns and how much is said.
  private func says(_ name: String, _ turns: Range<Int>) -> String? {
    guard saysMore, turns.upperBound < spoken.count else { return nil }
    return says(name, count: spoken[turns.upperBound] - spoken[turns.lowerBound])
  }

  private func says(_ name: String, count: Int) -> String? {
    guard saysMore else { return nil }
    let length = lengths.words(count, words)
    return name.isEmpty ? length : name + " · " + length
  }

  /// Numbers of words in words, each put together once.
  ///
  /// A class, so that what gathers folds can remember them and change nothing else.
  private final class Lengths {
    private var known: [Int: String] = [:]

    func words(_ count: Int, _ words: Wording) -> String {
      if let known = known[count] { return known }
      let text = words.text("fold/words", ["count": .number(count)])
      known[count] = text
      return text
    }
  }

  /// The number of spoken words before each turn, and in all.
  private static func spokenWords(_ transcript: Transcript, in text: SourceText) -> [Int] {
    var result = [0]
    var span = 0
    let spans = transcript.spans
    for turn in transcript.turns {
      var count = Words.count(in: text, turn.body)
      while span < spans.count, spans[span].range.upperBound <= turn.body.lowerBound { span += 1 }
      var (place, next) = (turn.body.lowerBound, span)
      while next < spans.count, spans[next].range.lowerBound < turn.body.upperBound {
        // An inner span lies in one that is left out already.
        if spans[next].range.lowerBound >= place {
          count -= Words.count(in: text, spans[next].range)
          place = spans[next].range.upperBound
        }
        next += 1
      }
      result.append((result.last ?? 0) + max(count, 0))
    }
    return result
  }
}
