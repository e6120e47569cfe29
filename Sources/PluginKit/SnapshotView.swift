import KodebokStudyModel
import KodebokText
import Synchronization

/// The view of a study that lies open in the same process.
public struct SnapshotView: StudyView {
  /// Reads some sources and hands each document with its index to `body`, from any thread.
  public typealias Reader =
    @Sendable (_ sources: [SourceFile], _ body: @escaping @Sendable (Int, Document) -> Void) -> Void

  /// Everything of the study but its documents.
  public let study: Study
  private let read: Reader

  /// Creates a view of a study whose documents `read` reads.
  public init(_ study: Study, read: @escaping Reader) {
    self.study = study
    self.read = read
  }

  /// What `body` makes of each of some sources, in their order.
  ///
  /// - Throws: That the run was cancelled.
  public func mapDocuments<Part: Sendable>(
    _ sources: [SourceFile],
    _ needs: DocumentNeeds,
    _ context: AnalysisContext,
    _ body: @escaping @Sendable (StudyDocument) -> Part
  ) throws(AnalysisFailure) -> [Part] {
    let parts = Parts<Part>(count: sources.count)
    let study = study
    read(sources) { index, document in
      guard !context.isCancelled else { return }
      parts.finish(index, body(StudyDocument(document, needs, in: study)), context)
    }
    guard let all = parts.all else { throw .cancelled }
    return all
  }
}

/// What was made of each document so far; shared by the threads that read.
private final class Parts<Part: Sendable>: Sendable {
  private let parts: Mutex<(parts: [Part?], done: Int)>

  init(count: Int) { parts = Mutex(([Part?](repeating: nil, count: count), 0)) }

  func finish(_ index: Int, _ part: Part, _ context: AnalysisContext) {
    let (done, total) = parts.withLock { state in
      state.parts[index] = part
      state.done += 1
      return (state.done, state.parts.count)
    }
    context.progress(done, of: total)
  }

  /// All parts, or nil where some were left out.
  var all: [Part]? {
    parts.withLock { state in
      let found = state.parts.compactMap { $0 }
      return found.count == state.parts.count ? found : nil
    }
  }
}

extension StudyDocument {
  /// What an analysis asked for of a document.
  public init(_ document: Document, _ needs: DocumentNeeds, in study: Study) {
    let numbering = study.settings.lineNumbering
    var segments: [Segment] = []
    if needs.contains(.segments) {
      segments = study.segments(of: document)
      let numbers = LineNumbers(document.text, document.transcript, numbering)
      for index in segments.indices {
        segments[index].reference = numbers.label(of: document.text.byteRange(of: segments[index].scalars))
      }
    }
    let hasText = needs.contains(.text)
    self.init(
      source: document.source,
      text: hasText ? document.text : SourceText(""),
      transcript: hasText ? document.transcript : Transcript(),
      segments: segments,
      unplaced: document.codings.count { !$0.isPlaced },
      numbering: hasText ? numbering : .physical
    )
  }
}
