import KodebokStudyModel
import KodebokText
import Synchronization

/// What was written last of the passages of each document, so that after a key only those near it are written again.
///
/// What is kept decides only what need not be written anew: the bytes are those that writing everything gives.
final class PassageMemory: Sendable {
  /// The documents that something is kept of, those written last.
  private static let limit = 8

  private struct Pages {
    var uri: String
    var passages: PassagePage?
    var outline: OutlinePage?
  }

  private let pages = Mutex<[Pages]>([])

  /// The passages that were written last of a document.
  func passages(of uri: String) -> PassagePage? { pages.withLock { $0.last { $0.uri == uri }?.passages } }

  /// The outline that was written last of a document.
  func outline(of uri: String) -> OutlinePage? { pages.withLock { $0.last { $0.uri == uri }?.outline } }

  /// Remembers what was written of a document.
  func keep(_ passages: PassagePage, of uri: String) { change(uri) { $0.passages = passages } }

  /// Remembers the outline of a document.
  func keep(_ outline: OutlinePage, of uri: String) { change(uri) { $0.outline = outline } }

  /// Forgets a document that is closed.
  func forget(_ uri: String) { pages.withLock { $0.removeAll { $0.uri == uri } } }

  private func change(_ uri: String, _ change: (inout Pages) -> Void) {
    pages.withLock { pages in
      var own = pages.last { $0.uri == uri } ?? Pages(uri: uri)
      pages.removeAll { $0.uri == uri }
      change(&own)
      pages.append(own)
      if pages.count > Self.limit { pages.removeFirst() }
    }
  }
}

/// The passages of one state of a document as they were written, in groups that are written apart from one another.
struct PassagePage: Sendable {
  /// Codings that overlap or touch: what is written of them depends on no coding outside.
  struct Group: Sendable {
    /// The codings: places in ``PassagePage/placed``.
    var members: Range<Int>
    /// Where they stand, in bytes of the text.
    var start: Int
    var end: Int
    /// What was written of them, in ``PassagePage/bytes``.
    var written = 0..<0
  }

  /// What passages are written by, beside the text and the codings.
  struct Basis: Equatable, Sendable {
    var language: Settings.Language
    var severity: Int
    var encoding: PositionEncoding
    var codeBook: SourceText
    var codeBookPath: StudyPath
  }

  let basis: Basis
  let text: SourceText
  let codings: [PlacedCoding]
  /// The codings that have a place.
  private(set) var placed: [Int] = []
  private(set) var groups: [Group] = []
  /// The passages as elements of an array, with the commas between them.
  private(set) var bytes: [UInt8] = []

  /// The groups of a state, of which nothing is written yet.
  ///
  /// - Complexity: O(codings).
  init(_ codings: [PlacedCoding], in text: SourceText, _ basis: Basis) {
    self.basis = basis
    self.text = text
    self.codings = codings
    placed.reserveCapacity(codings.count)
    for index in codings.indices where codings[index].isPlaced && !codings[index].range.isEmpty {
      let (start, end) = (codings[index].range.lowerBound.value, codings[index].range.upperBound.value)
      placed.append(index)
      if let last = groups.indices.last, start <= groups[last].end {
        groups[last].end = max(groups[last].end, end)
        groups[last].members = groups[last].members.lowerBound..<placed.count
      } else {
        groups.append(Group(members: placed.count - 1..<placed.count, start: start, end: end))
      }
    }
  }

  /// Writes the passages; what is the same as in an earlier state is taken from there.
  ///
  /// `write` adds the passages of some codings, the bytes of each stretch behind the place it is told of.
  mutating func write(
    after old: PassagePage?,
    _ write: ([PlacedCoding], inout [UInt8], (Int, inout [UInt8]) -> Void) -> Void
  ) {
    let (before, after) = old.map { kept(of: $0) } ?? (0, 0)
    let changed = before..<groups.count - after
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(old?.bytes.count ?? 0, placed.count * 160) + 4096)
    if let old, before > 0 {
      bytes.append(contentsOf: old.bytes[..<old.groups[before - 1].written.upperBound])
      for index in 0..<before { groups[index].written = old.groups[index].written }
    }
    if let first = changed.first {
      var group = first - 1
      let members = groups[first].members.lowerBound..<groups[changed.upperBound - 1].members.upperBound
      var starts: [Int] = []
      write(members.map { codings[placed[$0]] }, &bytes) { place, bytes in
        let isNext = group + 1 < changed.upperBound && place >= groups[group + 1].start
        if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
        guard isNext else { return }
        starts.append(bytes.count)
        group += 1
      }
      for (offset, index) in changed.enumerated() where offset < starts.count {
        let end = offset + 1 < starts.count ? starts[offset + 1] - 1 : bytes.count
        groups[index].written = starts[offset]..<end
      }
    }
    if let old, after > 0 {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
      let start = old.groups[old.groups.count - after].written.lowerBound
      let shift = bytes.count - start
      bytes.append(contentsOf: old.bytes[start...])
      for index in 1...after {
        let written = old.groups[old.groups.count - index].written
        groups[groups.count - index].written = written.lowerBound + shift..<written.upperBound + shift
      }
    }
    self.bytes = bytes
  }

  /// How many groups at the beginning and at the end are written as they were in an earlier state.
  private func kept(of old: PassagePage) -> (Int, Int) {
    guard old.basis == basis else { return (0, 0) }
    let limit = min(old.groups.count, groups.count)
    let common = CommonText(old.text, text)
    var before = 0
    while before < limit, common.isBefore(groups[before].end),
      isSame(groups[before], as: old.groups[before], of: old, by: 0)
    { before += 1 }
    var after = 0
    while after < limit - before {
      let (new, known) = (groups[groups.count - 1 - after], old.groups[old.groups.count - 1 - after])
      guard common.isBehind(new.start), isSame(new, as: known, of: old, by: common.shift) else { break }
      after += 1
    }
    return (before, after)
  }

  private func isSame(_ group: Group, as known: Group, of old: PassagePage, by shift: Int) -> Bool {
    guard group.members.count == known.members.count, group.start == known.start + shift,
      group.end == known.end + shift
    else { return false }
    for offset in 0..<group.members.count {
      let index = placed[group.members.lowerBound + offset]
      let other = old.placed[known.members.lowerBound + offset]
      guard codings[index].range.lowerBound.value == old.codings[other].range.lowerBound.value + shift,
        codings[index].range.upperBound.value == old.codings[other].range.upperBound.value + shift,
        codings[index].node == old.codings[other].node, codings[index].coder == old.codings[other].coder,
        codings[index].node >= 0 || codings[index].code == old.codings[other].code
      else { return false }
    }
    return true
  }
}
