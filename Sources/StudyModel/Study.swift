import KodebokText

/// Everything of a study that is not one source's own: settings, code book, tables, notes and the list of sources.
///
/// An immutable value; documents are read against it one by one, so that a study of any size can be worked through
/// without holding all its texts.
public struct Study: Sendable {
  /// Who a label in a source means.
  public enum Speaker: Hashable, Sendable {
    /// A participant.
    case participant(ParticipantID)
    /// Somebody who is no informant: `interviewer`, `moderator`, `observer` …
    case role(String)
    /// Nobody known.
    case unknown
  }

  /// A text file of the study that is neither source nor code book, with what was read from it.
  public struct Note: Sendable {
    /// Where it lies.
    public var path: StudyPath
    /// Its text.
    public var decoding: TextDecoding

    /// Creates a note.
    public init(path: StudyPath, decoding: TextDecoding) {
      self.path = path
      self.decoding = decoding
    }
  }

  /// One coder's codings about a source that is not there.
  public struct Stray: Hashable, Sendable {
    /// Whose codings they are.
    public var coder: CoderID
    /// The file of codings.
    public var file: StudyPath
    /// The source that the file names.
    public var source: StudyPath
    /// The source that has the same text or the same words, or nil where none was found.
    public var movedTo: StudyPath?
    /// The number of codings.
    public var count: Int
    /// The sources that hold some of its words, among those that were looked at.
    public var candidates: Set<StudyPath> = []

    /// Creates the facts about a stray file.
    public init(coder: CoderID, file: StudyPath, source: StudyPath, movedTo: StudyPath?, count: Int) {
      self.coder = coder
      self.file = file
      self.source = source
      self.movedTo = movedTo
      self.count = count
    }
  }

  /// The settings.
  public var settings: Settings
  /// The text of the settings file; empty where there is none.
  public var settingsText: SourceText
  /// The code book.
  public var codeBook: CodeBook
  /// The participants.
  public var participants: Participants
  /// The material register.
  public var material: MaterialTable
  /// The memos, in the order of files and places.
  public var memos: [Memo]
  /// Research questions, guide questions, terms, saved queries.
  public var entries: [OutlineEntry]
  /// Links in the study's Markdown files.
  public var links: [StudyLink]
  /// Markdown files of the study: study, glossary, guides, memos, queries, reports; sorted by path.
  public var notes: [Note]
  /// The lists of literature that citations are held against, as they were read; sorted by path.
  public var bibliographies: [Note]
  /// Reports in the files of word processors; sorted by path.
  package var flows: [FlowReport]
  /// The sources, sorted by path.
  public var sources: [SourceFile]
  /// The coders that have a folder, sorted.
  public var coders: [CoderID]
  /// Codings whose source is not there, sorted by file.
  public var strays: [Stray]
  /// Every file of the study by path, for links; sorted.
  public var files: [StudyPath]
  /// What was found while the study was read: settings, encodings, paths, links out of the study.
  public var findings: [Finding]
  /// The names that must not stand in its texts; no part of what plug-ins see.
  package var declared = DeclaredNames()

  /// Creates an empty study.
  public init() {
    settings = Settings()
    settingsText = SourceText("")
    codeBook = .empty
    participants = .empty
    material = .empty
    memos = []
    entries = []
    links = []
    notes = []
    bibliographies = []
    flows = []
    sources = []
    coders = []
    strays = []
    files = []
    findings = []
  }

  /// Labels that mean the person who asks, wherever nothing else is declared.
  public static let interviewerLabels: Set<String> = [
    "i", "int", "int.", "intervjuer", "intervjueren", "interviewer", "forsker", "forskeren", "researcher",
  ]

  /// Labels that mean the person who leads a group, wherever nothing else is declared.
  public static let moderatorLabels: Set<String> = ["moderator", "ordstyrer", "facilitator", "mod", "mod."]

  /// Who a label means in a source: the register, then the settings, then participants, then the usual labels.
  public func speaker(_ label: String, in source: StudyPath) -> Speaker {
    let wanted = label.lowercased()
    if let row = material[source], let entry = row.speakers.first(where: { $0.label.lowercased() == wanted }) {
      return meaning(entry.means)
    }
    if let entry = settings.speakers.first(where: { $0.key.lowercased() == wanted }) { return meaning(entry.value) }
    if let participant = participants[label] { return .participant(participant.id) }
    if Self.interviewerLabels.contains(wanted) { return .role("interviewer") }
    if Self.moderatorLabels.contains(wanted) { return .role("moderator") }
    return .unknown
  }

  private func meaning(_ text: String) -> Speaker {
    if text.hasPrefix("@") { return .role(String(text.dropFirst())) }
    return participants[text].map { .participant($0.id) } ?? .unknown
  }

  /// The segments of a document: its placed codings joined with who speaks; orphaned codings are left out, and so are
  /// those that are not wanted.
  public func segments(of document: Document, where isWanted: (PlacedCoding) -> Bool = { _ in true }) -> [Segment] {
    let text = document.text
    let path = document.source.path
    let speakers = document.transcript.speakers.map { speaker($0, in: path) }
    var result: [Segment] = []
    for placed in document.codings where placed.isPlaced && isWanted(placed) {
      let turns = document.transcript.turnIndices(touching: placed.range)
      var participants: [ParticipantID] = []
      for turn in turns {
        guard let index = document.transcript.turns[turn].speaker, case .participant(let id) = speakers[index] else {
          continue
        }
        if !participants.contains(id) { participants.append(id) }
      }
      let first = turns.first.flatMap { document.transcript.turns[$0].speaker }
      var role: String?
      if let first, case .role(let name) = speakers[first] { role = name }
      // Where the words are those recorded, one string serves for both.
      let recorded = placed.coding.quote
      result.append(
        Segment(
          placed,
          source: path,
          start: text.position(of: placed.range.lowerBound, in: .utf32),
          end: text.position(of: placed.range.upperBound, in: .utf32),
          participants: participants,
          speaker: first.map { document.transcript.speakers[$0] } ?? "",
          role: role,
          turns: turns,
          quote: text.holds(recorded, at: placed.range) ? recorded : text.string(placed.range)
        )
      )
    }
    return result
  }
}
