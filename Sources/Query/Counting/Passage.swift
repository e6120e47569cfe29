import KodebokStudyModel
import KodebokText

/// A distinct stretch of a source with everything that is coded on exactly it: what counts call a *segment*.
///
/// The same words coded by several coders, with several codes or through two merged codes are one passage. Words that
/// merely overlap are two.
public struct Passage: Sendable {
  /// One object: counts and tables that hold many passages copy a reference.
  private final class Storage: Sendable {
    let segments: [Segment]
    let participants: [ParticipantID]
    let nodes: [CodeID]

    init(_ segments: [Segment], _ participants: [ParticipantID], _ nodes: [CodeID]) {
      self.segments = segments
      self.participants = participants
      self.nodes = nodes
    }
  }

  private let storage: Storage

  /// Joins the codings of one stretch.
  init(_ segments: [Segment], participants: [ParticipantID], frame: CountingFrame) {
    var nodes: [CodeID] = []
    for segment in segments {
      let own = frame.nodes(of: segment.code)
      if nodes.isEmpty, !Self.hasTwice(own) {
        nodes = own
      } else {
        for node in own where !nodes.contains(node) { nodes.append(node) }
      }
    }
    storage = Storage(segments, participants, nodes)
  }

  private static func hasTwice(_ nodes: [CodeID]) -> Bool {
    nodes.indices.contains { nodes[..<$0].contains(nodes[$0]) }
  }

  /// The codings on the stretch, by code, coder and id; never empty.
  public var segments: [Segment] { storage.segments }
  /// The participants who speak in it and have not withdrawn, in order.
  public var participants: [ParticipantID] { storage.participants }
  /// The nodes of the code book that it counts under, each once.
  public var nodes: [CodeID] { storage.nodes }

  /// The first coding, which has the place and the words.
  public var first: Segment { segments[0] }
  /// The source.
  public var source: StudyPath { storage.segments[0].source }
  /// The stretch in scalars, end exclusive.
  public var scalars: Range<ScalarOffset> { segments[0].scalars }
  /// The words as they stand in the text now.
  public var quote: String { segments[0].quote }
  /// The place as the study numbers lines; the line of the file, counted from 1, where no other was asked for.
  public var reference: String {
    let segment = segments[0]
    guard segment.reference.isEmpty else { return segment.reference }
    let (first, last) = (segment.start.line + 1, segment.end.line + 1)
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
  /// The codes applied to the stretch, sorted by id.
  public var codes: [CodeID] { Set(segments.map(\.code)).sorted() }
  /// The coders, sorted.
  public var coders: [CoderID] { Set(segments.map(\.coder)).sorted() }
  /// What any coder has marked it as.
  public var flags: Set<Coding.Flag> { segments.reduce(into: []) { $0.formUnion($1.coding.flags) } }

  /// Whether it is a participant's speech, or that of somebody who is not known; not what an interviewer says.
  public var isSaid: Bool { !participants.isEmpty || segments[0].role == nil }

  /// Whether it stands before another in the study: path, place, the longer first.
  static func studyOrder(_ left: Self, _ right: Self) -> Bool {
    if left.source != right.source { return left.source < right.source }
    let (one, other) = (left.scalars, right.scalars)
    return one.lowerBound != other.lowerBound
      ? one.lowerBound < other.lowerBound : one.upperBound > other.upperBound
  }
}
