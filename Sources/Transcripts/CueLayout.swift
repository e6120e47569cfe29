import KodebokStudyModel
import KodebokText

/// The lines of a subtitle file: header, notes, cue numbers, times, words.
enum CueLayout {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ format: SourceFormat) -> Layout {
    var layout = Layout(isSubtitles: true)
    layout.lines.reserveCapacity(bytes.count / 30 + 1)
    var place = 0
    var previousStart = -1
    var state = State.between
    while place < bytes.count {
      let end = bytes.lineEnd(place)
      let content = bytes.skipBlanks(place, end)
      var kind = Line.Kind.layout
      var begins = false
      if content >= end {
        kind = .blank
        state = .between
      } else if state != .note, let times = times(bytes, content, end) {
        kind = .timing
        if times.isBroken || times.start < previousStart {
          problem(&layout, content, end)
        } else {
          previousStart = times.start
        }
        state = .cueBegins
      } else {
        switch state {
        case .between:
          if isHeader(bytes, content, end, first: place == 0, format) {
            state = .note
          } else if followedByTimes(bytes, end) || isNumber(bytes, content, end) {
            state = .identifier
          } else {
            // Words without times: kept as words, and said so.
            problem(&layout, content, end)
            kind = .text
            begins = true
            state = .cue
          }
        case .identifier: problem(&layout, content, end)
        case .note: break
        case .cueBegins:
          kind = .text
          begins = true
          state = .cue
        case .cue: kind = .text
        }
      }
      layout.lines.append(
        Line(kind: kind, beginsParagraph: begins, start: Int32(place), content: Int32(content), end: Int32(end))
      )
      place = end + 1
    }
    return layout
  }

  private enum State {
    case between, identifier, note, cueBegins, cue
  }

  private static func problem(_ layout: inout Layout, _ start: Int, _ end: Int) {
    guard layout.problems.count < TranscriptReader.problemLimit else { return }
    layout.problems.append(.init(kind: .brokenCue, range: ByteOffset(start)..<ByteOffset(end)))
  }

  private static func isHeader(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    first: Bool,
    _ format: SourceFormat
  ) -> Bool {
    if first, bytes.matches("WEBVTT", at: start) { return true }
    guard format == .webVTT else { return false }
    for word in ["NOTE", "STYLE", "REGION"] as [StaticString] where bytes.matches(word, at: start) {
      let after = start + word.utf8CodeUnitCount
      return after >= end || bytes.isBlank(after)
    }
    return false
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start <= 9 && (start..<end).allSatisfy { bytes.isDigit($0) || bytes.isBlank($0) }
  }

  private static func followedByTimes(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end + 1 < bytes.count else { return false }
    let next = min(bytes.lineEnd(end + 1), end + 1 + 64)
    return arrow(bytes, end + 1, next) != nil
  }

  private static func arrow(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var place = start
    while place + 3 <= min(end, start + 40) {
      if bytes.matches("-->", at: place) { return place }
      place += 1
    }
    return nil
  }

  /// The times of a line that holds an arrow near its beginning; nil for any other line.
  private static func times(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> (start: Int, isBroken: Bool)? {
    guard let arrow = arrow(bytes, start, end) else { return nil }
    let first = time(bytes, start, arrow)
    let second = time(bytes, bytes.skipBlanks(arrow + 3, end), end)
    guard let first, let second else {
      // An arrow in somebody's words is no cue.
      return bytes.isDigit(start) || first != nil || second != nil ? (0, true) : nil
    }
    return (first, second <= first)
  }

  /// Milliseconds of `00:01:02.003`, `01:02.003` or `00:01:02,003`.
  private static func time(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var (place, value, groups, total) = (start, 0, 0, 0)
    var digits = 0
    while place < end, digits <= 6 {
      let byte = bytes[place]
      if 0x30...0x39 ~= byte {
        value = value * 10 + Int(byte) - 0x30
        digits += 1
      } else if byte == 0x3A, digits > 0 {
        total = total * 60 + value
        (value, digits, groups) = (0, 0, groups + 1)
      } else {
        break
      }
      place += 1
    }
    guard digits > 0, digits <= 6, groups == 1 || groups == 2 else { return nil }
    total = (total * 60 + value) * 1_000
    guard place < end, bytes[place] == 0x2E || bytes[place] == 0x2C else { return total }
    var unit = 100
    place += 1
    while place < end, bytes.isDigit(place), unit > 0 {
      total += (Int(bytes[place]) - 0x30) * unit
      unit /= 10
      place += 1
    }
    return total
  }
}
