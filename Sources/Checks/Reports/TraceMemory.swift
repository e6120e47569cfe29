import KodebokManuscript
import KodebokStudyModel
import KodebokText
import Synchronization

/// What the documents gave for following reports to the material, kept from one state of a live study to the next.
///
/// A class because the states of a study share it: after an edit only the documents are gone through again in which other
/// passages are quoted than before, and those that are other themselves.
package final class TraceMemory: Sendable {
  /// What every document is gone through with, beside the report's own words.
  private struct Basis: Equatable {
    var codeBook: SourceText
    var material: SourceText
    var participants: SourceText
    var settings: SourceText
    var notes: [SourceText]

    init(_ study: Study) {
      codeBook = study.codeBook.text
      material = study.material.text
      participants = study.participants.text
      settings = study.settingsText
      notes = study.notes.filter { !ReportReading.isReport($0.path) }.map(\.decoding.text)
    }
  }

  /// What the part of one document depends on.
  private struct Key: Equatable {
    var basis: Int
    var token: Int
    var ranges: [Range<ByteOffset>]
    var asks: TraceReading.Asking
  }

  private struct State {
    var basis: Basis?
    var number = 0
    var parts: [StudyPath: (key: Key, part: TraceReading.Part)] = [:]
  }
  private let state = Mutex(State())

  /// Creates an empty memory.
  package init() {}

  /// What the reports rest on beside quotes and counts.
  ///
  /// - Parameters:
  ///   - reading: The reports.
  ///   - subjects: What their claims are about.
  ///   - found: The passages their quotes may come from.
  ///   - study: The study.
  ///   - token: A number that is another whenever a document or its codings are.
  ///   - read: Reads a document; nil where it is gone.
  /// - Returns: The same as a pass over all documents gives.
  /// - Complexity: O(bytes of the notes), and O(bytes) of each document whose part is not known.
  package func traces(
    _ reading: ReportReading,
    _ subjects: [ClaimSubject],
    _ found: [QuoteSearch.Found],
    of study: Study,
    token: (StudyPath) -> Int,
    read: (StudyPath) -> Document?
  ) -> ReportTraces {
    let traces = TraceReading(study, reading, subjects: subjects)
    var bySource: [StudyPath: [QuoteSearch.Found]] = [:]
    for one in found where one.sighting.layer != .condensate { bySource[one.sighting.source, default: []].append(one) }
    let basis = Basis(study)
    let number = state.withLock { state in
      if state.basis != basis {
        state.basis = basis
        state.number += 1
      }
      return state.number
    }
    let parts = study.sources.compactMap { source -> TraceReading.Part? in
      let own = bySource[source.path] ?? []
      let key = Key(
        basis: number,
        token: token(source.path),
        ranges: own.filter { $0.sighting.layer == .speech }.map(\.sighting.range).sorted {
          ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        },
        asks: traces.asking(of: source.path)
      )
      if let known = state.withLock({ $0.parts[source.path] }), known.key == key { return known.part }
      guard let document = read(source.path) else { return nil }
      let part = traces.part(document, own, of: study)
      state.withLock { $0.parts[source.path] = (key, part) }
      return part
    }
    return traces.traces(parts, of: study)
  }
}
