import KodebokChecks
import KodebokManuscript
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Synchronization

/// What is kept of the reports of a study from one state to the next, so that after an edit only what it changed is worked
/// out anew.
///
/// A class because the session, the reads and the thread that loads the study share it.
final class ReportMemory: Sendable {
  /// What the reports are followed to.
  let traces = TraceMemory()
  /// What quotes come from.
  let quotes = QuoteMemory()
  private let folder: StudyFolder
  private let tallies = Mutex([StudyPath: (token: Int, tally: FactTally)]())

  private struct Named {
    var participants: SourceText
    var material: SourceText
    var labels: [String: String]
    var memory: EvidenceMemory
  }
  private let named = Mutex<Named?>(nil)

  init(folder: StudyFolder) { self.folder = folder }

  /// Reads the reports of a study as they stand in the client.
  func reading(of study: StudyView) -> ReportReading {
    ReportReading(study.study, memory: paragraphs(of: study.study).manuscripts)
  }

  /// What paragraphs of reports were read as, as long as the same people can be named.
  func paragraphs(of study: Study) -> EvidenceMemory {
    named.withLock { named in
      if let known = named, known.participants == study.participants.text, known.material == study.material.text,
        known.labels == study.settings.speakers, known.memory.manuscripts.names.isStyled(as: study.settings.reports)
      {
        return known.memory
      }
      let memory = EvidenceMemory(ManuscriptMemory(SpeakerNames(study)))
      named = Named(
        participants: study.participants.text,
        material: study.material.text,
        labels: study.settings.speakers,
        memory: memory
      )
      return memory
    }
  }

  /// A source: as it stands in the client, else as it is on disk; nil for what is not there.
  func document(_ path: StudyPath, in study: StudyView) -> Document? {
    if let view = study.open[path], let document = view.document.value { return document }
    return study.study.sources.first { $0.path == path }.map { folder.document($0, in: study.study) }
  }

  /// The text of a source; nil for what is not there.
  func text(of path: StudyPath, in study: StudyView) -> SourceText? { document(path, in: study)?.text }

  /// A number that is another whenever a source or its codings are: open ones are told from closed ones by their sign.
  static func token(of path: StudyPath, in study: StudyView) -> Int {
    if let view = study.open[path] { return -1 - view.order }
    return study.indices[path]?.number ?? 0
  }

  /// Words and time of every transcript, and what the coders coded in every source.
  func spoken(in study: StudyView) -> [FactTally] {
    study.study.sources.compactMap { source in
      let token = Self.token(of: source.path, in: study)
      if let known = tallies.withLock({ $0[source.path] }), known.token == token { return known.tally }
      guard let document = document(source.path, in: study) else { return nil }
      let tally = FactTally(document)
      tallies.withLock { $0[source.path] = (token, tally) }
      return tally
    }
  }
}
