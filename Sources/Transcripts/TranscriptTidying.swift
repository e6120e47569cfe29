import KodebokStudyModel
import KodebokText

/// Tidies the layout of a transcript and nothing else: no word, no mark, no line of anybody's speech is touched.
///
/// What it does: one way of spacing behind labels, the one most labels have; no white space at the ends of lines; as
/// many empty lines between turns as the transcript itself has nearly everywhere. What it cannot prove to be harmless it
/// leaves: the transcript is read again, and has to say the same.
package struct TranscriptTidying {
  /// What is tidied; each is left out where it would change what the transcript says.
  private struct Parts: OptionSet {
    let rawValue: Int
    static let lines = Parts(rawValue: 1)
    static let labels = Parts(rawValue: 2)
    static let gaps = Parts(rawValue: 4)
  }

  private let text: SourceText
  private let path: String
  private let settings: Settings
  private let known: KnownLabels
  private let transcript: Transcript

  /// Prepares to tidy a source; the parameters are those of ``TranscriptReader/read(_:path:settings:labels:)``.
  package init(_ text: SourceText, path: String, settings: Settings, labels: KnownLabels) {
    self.text = text
    self.path = path
    self.settings = settings
    known = labels
    transcript = TranscriptReader.read(text, path: path, settings: settings, labels: labels)
  }

  /// The edits, in the order of the text; none where all is tidy or nothing can be done safely.
  ///
  /// Only what touches one of `limits` is edited. Nothing within a coded passage, or within the words that tell it from others, is edited. White space at the ends of
  /// lines goes only where `trimsLines` says so. `keeps` says whether codings still find their words in a text that the
  /// edits, whose map it is given, would make: short words that are said often are told apart by what stands around.
  ///
  /// - Complexity: O(bytes + edits · log passages).
  package func edits(
    around passages: [Range<ByteOffset>],
    within limits: [Range<ByteOffset>]? = nil,
    trimsLines: Bool = true,
    keeps: (SourceText, EditMap) -> Bool = { _, _ in true }
  ) -> [TextEdit] {
    let guarded = Guarded(passages.map(context))
    let all: Parts = trimsLines ? [.lines, .labels, .gaps] : [.labels, .gaps]
    let attempts: [Parts] = [all, all.subtracting(.gaps), all.subtracting(.labels), all.intersection(.lines)]
    var tried: [Parts] = []
    for parts in attempts where !parts.isEmpty && !tried.contains(parts) {
      tried.append(parts)
      let edits = edits(parts).filter { edit in
        !guarded.touch(edit.range) && limits?.contains { $0.touches(edit.range) } ?? true
      }
      if edits.isEmpty { continue }
      let tidy = text.applying(edits)
      if saysTheSame(tidy), keeps(tidy, EditMap(edits, of: text)) { return edits }
    }
    return []
  }

  // MARK: Edits

  private func edits(_ parts: Parts) -> [TextEdit] {
    let gaps = parts.contains(.gaps) ? gapEdits : []
    let labels = parts.contains(.labels) ? labelEdits : []
    var lines = parts.contains(.lines) ? lineEdits : []
    var gap = 0
    lines.removeAll { edit in
      while gap < gaps.count, gaps[gap].range.upperBound < edit.range.lowerBound { gap += 1 }
      return gap < gaps.count && gaps[gap].range.lowerBound <= edit.range.upperBound
    }
    return (gaps + labels + lines).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// White space at the ends of lines goes; two blanks at the end of a line of Markdown are a line break and stay.
  private var lineEdits: [TextEdit] {
    let isMarkdown = path.hasSuffix(".md")
    return text.bytes.withUnsafeBufferPointer { bytes in
      (0..<text.lineCount).compactMap { line in
        let range = text.lineRange(line)
        let (start, end) = (range.lowerBound.value, range.upperBound.value)
        var last = end
        while last > start, bytes.isBlank(last - 1) { last -= 1 }
        guard last < end, !isMarkdown || last == start || end - last < 2 else { return nil }
        return TextEdit(ByteOffset(last)..<range.upperBound, "")
      }
    }
  }

  /// The space behind a label becomes that of most labels.
  private var labelEdits: [TextEdit] {
    guard !SourceFormat(path: path).isSubtitles else { return [] }
    let spacing = spacingBehindLabels
    guard let usual = Self.usual(spacing.map { text.string($0) }, share: 2) else { return [] }
    return spacing.filter { text.string($0) != usual }.map { TextEdit($0, usual) }
  }

  /// The white space between labels that end in a mark and the words behind them on the same line.
  private var spacingBehindLabels: [Range<ByteOffset>] {
    transcript.turns.compactMap { turn in
      let gap = turn.label.upperBound..<max(turn.label.upperBound, turn.body.lowerBound)
      guard turn.speaker != nil, !turn.label.isEmpty, !gap.isEmpty, !turn.body.isEmpty else { return nil }
      let bytes = text.bytes
      // Where the gap itself sets the name off from the words it is no spacing but the label's mark.
      guard [0x3A, 0x2A, 0x5F, 0x5D].contains(bytes[turn.label.upperBound.value - 1]) else { return nil }
      return bytes[gap.lowerBound.value..<gap.upperBound.value].allSatisfy { $0 == 0x20 || $0 == 0x09 } ? gap : nil
    }
  }

  /// The number of empty lines between two turns becomes that which nearly all have; a transcript whose turns follow one
  /// another without any is left alone, because there an empty line was put on purpose.
  private var gapEdits: [TextEdit] {
    guard !SourceFormat(path: path).isSubtitles else { return [] }
    let gaps = self.gaps
    guard gaps.count >= 3, let usual = Self.usual(gaps.map(\.lines), share: 5), usual > 0 else { return [] }
    return gaps.filter { $0.lines != usual }.map {
      TextEdit($0.range, String(repeating: "\n", count: usual + 1))
    }
  }

  /// A stretch of white space between two turns.
  private struct Gap {
    var range: Range<ByteOffset>
    /// The empty lines in it.
    var lines: Int
  }

  private var gaps: [Gap] {
    zip(transcript.turns, transcript.turns.dropFirst()).compactMap { turn, next in
      guard next.speaker != nil, turn.speaker != nil else { return nil }
      let end = turn.range.upperBound
      let line = text.line(at: next.range.lowerBound)
      let start = text.lineRange(line).lowerBound
      let lines = line - text.line(at: end) - 1
      guard lines >= 0, end <= start, text.trimmed(end..<start).isEmpty,
        text.bytes[end.value..<start.value].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A })
      else { return nil }
      return Gap(range: end..<start, lines: lines)
    }
  }

  /// The value that at least `share - 1` of `share` have (more than half for 2), or nil.
  static func usual<Value: Hashable & Comparable>(_ values: [Value], share: Int) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let isUsual = share == 2 ? most.value * 2 > values.count : most.value * share >= values.count * (share - 1)
    return isUsual ? most.key : nil
  }

  // MARK: What must not change

  /// A passage with the words before and after it that its coding remembers.
  private func context(_ passage: Range<ByteOffset>) -> Range<ByteOffset> {
    let turns = transcript.turnIndices(touching: passage)
    let line = text.lineRange(text.line(at: passage.lowerBound))
    let first = turns.first.map { transcript.turns[$0].body } ?? line
    let last = turns.last.map { transcript.turns[$0].body } ?? line
    let limit =
      first.contains(passage.lowerBound) ? first.lowerBound..<max(first.upperBound, last.upperBound) : line
    let scalars = text.scalarRange(of: passage)
    let reach = Limits.contextScalars
    let start = text.byteOffset(of: ScalarOffset(scalars.lowerBound.value - reach))
    let end = text.byteOffset(of: ScalarOffset(scalars.upperBound.value + reach))
    let lower = min(max(start, limit.lowerBound), passage.lowerBound)
    return lower..<max(min(end, limit.upperBound), passage.upperBound)
  }

  /// Whether a text has the same speakers, turns, headings and words as this one.
  private func saysTheSame(_ other: SourceText) -> Bool {
    let read = TranscriptReader.read(other, path: path, settings: settings, labels: known)
    guard read.speakers == transcript.speakers, read.turns.map(\.speaker) == transcript.turns.map(\.speaker),
      read.headings.map({ other.string($0.range) }) == transcript.headings.map({ text.string($0.range) }),
      read.spans.map(\.kind) == transcript.spans.map(\.kind)
    else { return false }
    return SpeechProjection(of: other, read).bytes == SpeechProjection(of: text, transcript).bytes
  }
}

extension Range where Bound == ByteOffset {
  /// Whether two stretches share a place, be it a border.
  fileprivate func touches(_ other: Self) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}

/// Stretches in which nothing may be edited.
struct Guarded {
  private var ranges: [Range<ByteOffset>] = []

  /// Joins stretches that meet.
  init(_ all: [Range<ByteOffset>]) {
    for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.indices.last, ranges[last].upperBound > range.lowerBound {
        ranges[last] = ranges[last].lowerBound..<max(ranges[last].upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Whether an edit of a range would change what stands inside a stretch; at its borders it would not.
  func touch(_ edit: Range<ByteOffset>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= edit.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count else { return false }
    return ranges[low].lowerBound < edit.upperBound
  }
}
