import KodebokJSON
import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokWording
import struct KodebokLanguageProtocol.DocumentURI

/// How much something is used, in the words of a lens or a page.
struct CodeUsage: Sendable {
  let prevalence: Prevalence
  /// The sources that could hold it.
  let sources: Int
  /// Whether every source has been read.
  let isComplete: Bool

  /// Counts passages that belong together.
  init(of segments: [Segment], in study: StudyView) {
    prevalence = Prevalence(of: segments, study: study.study, speaking: study.speaking.value)
    sources = study.study.sources.count
    isComplete = study.isComplete
  }

  /// Counts a node of the code book with everything below it, as a hover does.
  init(of code: CodeID, in study: StudyView, _ encoding: PositionEncoding) {
    self.init(of: study.entries(of: study.family(of: code), encoding: encoding).map(\.1.segment), in: study)
  }

  /// Passages, participants, sources, coders: `12 passages · 5 of 7 participants · 4 of 7 sources · 2 coders`.
  func text(_ words: Wording) -> String {
    var parts: [String] = []
    if prevalence.segments == 0 {
      parts.append(words.text("usage/none"))
    } else {
      parts.append(words.text("hover/segments", ["count": .number(prevalence.segments)]))
      if prevalence.participants > 0 {
        let facts: [String: Fact] = [
          "count": .number(prevalence.says.count), "all": .number(prevalence.participants),
        ]
        parts.append(words.text("usage/participants", facts))
      }
      if !prevalence.against.isEmpty {
        parts.append(words.text("hover/against", ["count": .number(prevalence.against.count)]))
      }
      parts.append(
        words.text(
          "usage/sources",
          ["count": .number(prevalence.sources), "all": .number(max(sources, prevalence.sources))]
        )
      )
      parts.append(words.text("usage/coders", ["count": .number(prevalence.coders.count)]))
    }
    // The rest of the study is not read yet: the figures only grow.
    if !isComplete { parts.append("…") }
    return parts.joined(separator: " · ")
  }
}

extension StudyView {
  /// The study among several that a client names in what it sends back; the only one where it names none.
  static func named(_ name: JSONValue?, among studies: [StudyView]) -> StudyView? {
    guard let name = name?.string else { return studies.count == 1 ? studies.first : nil }
    return studies.first { $0.address == name }
  }

  /// The segments of a document: as it stands in the client, else as it was read; nil while it has not been read.
  func segments(of path: StudyPath) -> SegmentIndex? { open[path]?.segments.value ?? indices[path] }

  /// The address of the folder, by which clients name the study.
  var address: String { DocumentURI(path: root).text }
}
