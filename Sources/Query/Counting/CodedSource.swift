import KodebokStudyModel
import KodebokText

/// What counts need of one source; once it is added to them, the source can be let go.
public struct CodedSource: Sendable {
  /// Which source.
  public var path: StudyPath
  /// Its segments in the order of the text; none for a source that is not coded.
  public var segments: [Segment]
  /// The participants who were there, sorted: those who speak, and those whom the register names.
  ///
  /// Those who have withdrawn are among them; counts leave them out.
  public var attending: [ParticipantID]
  /// Turns and speakers; nil where they are not known.
  public var transcript: Transcript?
  /// The text; nil where it is not known.
  public var text: SourceText?

  /// Creates a source from its parts.
  public init(
    path: StudyPath,
    segments: [Segment],
    attending: [ParticipantID],
    transcript: Transcript? = nil,
    text: SourceText? = nil
  ) {
    self.path = path
    self.segments = segments
    self.attending = attending
    self.transcript = transcript
    self.text = text
  }

  /// Takes from a source what counts need.
  public init(
    path: StudyPath,
    segments: [Segment],
    transcript: Transcript,
    text: SourceText,
    in study: Study
  ) {
    let attending = Self.attending(path, speakers: transcript.speakers, in: study)
    self.init(path: path, segments: segments, attending: attending, transcript: transcript, text: text)
  }

  /// Takes from a document what counts need.
  public init(_ document: Document, in study: Study) {
    self.init(
      path: document.source.path,
      segments: study.segments(of: document),
      transcript: document.transcript,
      text: document.text,
      in: study
    )
  }

  /// The columns of the register that list who was there, in lower case.
  static let attendanceColumns: Set<String> = [
    "attendance", "attending", "participants", "present", "deltakere", "oppmøte", "til stede",
  ]

  /// Who was there: who speaks, whom the register gives a label, and whom its column of attendance lists.
  public static func attending(_ path: StudyPath, speakers: [String], in study: Study) -> [ParticipantID] {
    var found: Set<ParticipantID> = []
    for label in speakers {
      if case .participant(let id) = study.speaker(label, in: path) { found.insert(id) }
    }
    if let row = study.material[path] {
      let listed = row.attributes.filter { attendanceColumns.contains($0.name.lowercased()) }
        .flatMap { $0.value.split { $0 == "," || $0 == ";" } }
      for name in row.speakers.map(\.means) + listed.map(Self.trimmed) {
        if let one = study.participants[name] { found.insert(one.id) }
      }
    }
    return found.sorted()
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
