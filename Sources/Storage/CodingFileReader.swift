import KodebokStudyModel

import KodebokBytes
import KodebokText

/// Reads what one coder's file about one source holds; nothing in it is ever dropped.
package enum CodingFileReader {
  /// The version of the format that is read and written.
  package static let version = 1

  /// Where a line stands between git's conflict markers.
  private enum Side { case none, ours, base, theirs }

  /// Reads the bytes of a file.
  ///
  /// A file without header is read; a newer version is read as far as it goes, and said.
  ///
  /// Lines between conflict markers are read from both sides; two that have one id are merged by field. Lines of the
  /// second side count in the text that its own header names.
  ///
  /// - Complexity: O(bytes), some 3 ns each.
  package static func read(_ bytes: [UInt8], coder: CoderID, path: StudyPath, source: StudyPath) -> CodingFile {
    var file = CodingFile(coder: coder, path: path, source: source, text: nil, codings: [], lines: [])
    if bytes.count > Limits.recordBytes {
      file.problems.append(.tooLarge(bytes: bytes.count, limit: Limits.recordBytes))
      return file
    }
    let isValid = bytes.isValidUTF8
    let bytes = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    file.codings.reserveCapacity(bytes.count / 320)
    file.lines.reserveCapacity(bytes.count / 320)
    var state = State()
    var line = 0
    for range in ByteLines(bytes) {
      line += 1
      var range = range
      if line == 1, bytes.has("\u{FEFF}", at: range.lowerBound) { range = range.lowerBound + 3..<range.upperBound }
      while let last = range.last, [0x0D, 0x20, 0x09].contains(bytes[last]) { range = range.dropLast() }
      if range.isEmpty || state.isMarker(bytes, range, line, &file) { continue }
      state.add(CodingLine(bytes, range), line: line, text: { String(decoding: bytes[range], as: UTF8.self) }, &file)
    }
    state.finish(line, &file)
    return file
  }

  private struct State {
    var side = Side.none
    var conflictStart = 0
    var hasHeader = false
    var theirText: TextDigest?
    /// The place of the first coding with an id, once ids have to be told apart.
    var places: [CodingID: Int] = [:]

    /// Handles the markers git writes; true if the line is one.
    mutating func isMarker(_ bytes: [UInt8], _ range: Range<Int>, _ line: Int, _ file: inout CodingFile) -> Bool {
      guard range.count >= 7 else { return false }
      switch bytes[range.lowerBound] {
      case UInt8(ascii: "<") where bytes.has("<<<<<<<", at: range.lowerBound):
        if side == .none { conflictStart = line }
        side = .ours
      case UInt8(ascii: "|") where bytes.has("|||||||", at: range.lowerBound) && side != .none: side = .base
      case UInt8(ascii: "=") where bytes.has("=======", at: range.lowerBound) && side != .none: side = .theirs
      case UInt8(ascii: ">") where bytes.has(">>>>>>>", at: range.lowerBound) && side != .none:
        side = .none
        theirText = nil
        file.problems.append(.conflict(line: conflictStart, endLine: line))
      default: return false
      }
      return true
    }

    mutating func add(_ content: CodingLine, line: Int, text: () -> String, _ file: inout CodingFile) {
      if side == .base { return }
      switch content {
      case .header(let version, let source, let digest, let unknown):
        if side == .theirs, hasHeader {
          theirText = digest
          return
        }
        if hasHeader { return file.problems.append(.brokenLine(line: line, reason: "header", text: text())) }
        hasHeader = true
        file.text = digest
        file.unknownHeader = unknown
        if version > CodingFileReader.version { file.problems.append(.newerVersion(line: line, version: version)) }
        if let source, Normalization.nfc(source) != file.source.value {
          file.problems.append(.headerMismatch(line: line, named: source))
        }
      case .coding(var coding):
        if side == .theirs, coding.text == nil, let theirText, theirText != file.text { coding.text = theirText }
        if let first = places[coding.id] { return addAgain(coding, line, first, text, &file) }
        places[coding.id] = file.codings.count
        file.codings.append(coding)
        file.lines.append(line)
      case .broken(let reason):
        file.problems.append(.brokenLine(line: line, reason: reason, text: text()))
      }
    }

    private func addAgain(_ coding: Coding, _ line: Int, _ first: Int, _ text: () -> String, _ file: inout CodingFile) {
      if file.codings[first] == coding { return }
      if side == .theirs {
        file.codings[first] = CodingMerge.merged(base: nil, mine: file.codings[first], theirs: coding)
      } else {
        file.problems.append(.duplicateID(line: line, first: file.lines[first], id: coding.id))
        file.codings.append(coding)
        file.lines.append(line)
      }
    }

    func finish(_ line: Int, _ file: inout CodingFile) {
      if side != .none { file.problems.append(.conflict(line: conflictStart, endLine: line)) }
    }
  }
}
