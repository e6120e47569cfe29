import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText
import Synchronization

/// Answers what a plug-in asks about the study of its run.
///
/// Nothing is kept from one question to the next but one long text, which is why it is a class: a plug-in asks for it in
/// stretches.
package final class StudyService<View: StudyView>: Sendable {
  /// A page of documents or memos is ended when it has so many bytes.
  package static var pageBytes: Int { 2 << 20 }
  /// The longest answer, in bytes.
  package static var messageBytes: Int { Frame.bodyLimit - (1 << 20) }
  /// The longest stretch of a text in one answer, in bytes.
  package static var textBytes: Int { StudyDocument.wholeTextBytes }

  private let view: View
  private let run: String
  private let context: AnalysisContext
  private let indices: [StudyPath: Int]
  private let text = Mutex<(source: StudyPath, text: SourceText)?>(nil)

  /// Serves the study of a run.
  ///
  /// Of the context it is only looked up whether the run was cancelled.
  package init(_ view: View, run: String, _ context: AnalysisContext) {
    self.view = view
    self.run = run
    self.context = AnalysisContext(language: context.language, isCancelled: { context.isCancelled })
    indices = Dictionary(
      view.study.sources.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The answer to a request: the JSON of the result, or an error.
  package func answer(_ method: String, _ params: RawJSON) -> Result<[UInt8], ResponseError> {
    do throws(ResponseError) {
      switch method {
      case "study/frame": return .success(try frame(params.value))
      case "study/documents": return .success(try documents(params.value))
      case "study/text": return .success(try stretch(params.value))
      default: throw ResponseError(.methodNotFound, "Kodebok does not know the method \(method.visible).")
      }
    } catch {
      return .failure(error)
    }
  }

  // MARK: The frame

  private func frame(_ params: JSONValue) throws(ResponseError) -> [UInt8] {
    try checkRun(params)
    let first = try cursor(params, count: view.study.memos.count)
    var writer = JSONWriter(reserving: 1 << 16)
    writer.object { writer in
      let next = StudyFrame.writePage(of: view.study, from: first, pageBytes: Self.pageBytes, to: &writer)
      writer.member("next", next.map { String($0) })
    }
    guard writer.bytes.count <= Self.messageBytes else { throw Self.tooLong("The code book, the tables or a memo") }
    return writer.bytes
  }

  // MARK: Documents

  private func documents(_ params: JSONValue) throws(ResponseError) -> [UInt8] {
    try checkRun(params)
    guard let words = params["needs"]?.array?.compactMap(\.string) else {
      throw ResponseError(.invalidParams, "params.needs must be: an array of strings.")
    }
    let needs = DocumentNeeds(words: words)
    let sources = try self.sources(params)
    var next = try cursor(params, count: sources.count)
    var writer = JSONWriter(reserving: Self.pageBytes + Self.pageBytes / 4)
    var failure: ResponseError?
    writer.object { writer in
      writer.array("documents") { writer in
        failure = write(sources, needs, from: &next, to: &writer)
      }
      writer.member("next", next < sources.count ? String(next) : nil)
    }
    if let failure { throw failure }
    return writer.bytes
  }

  /// Writes documents until the page is full; several are read at a time.
  private func write(
    _ sources: [SourceFile],
    _ needs: DocumentNeeds,
    from next: inout Int,
    to writer: inout JSONWriter
  ) -> ResponseError? {
    let begin = writer.bytes.count
    let study = view.study
    let first = next
    var batch = 4
    while next < sources.count, writer.bytes.count - begin < Self.pageBytes {
      let files = Array(sources[next..<min(next + batch, sources.count)])
      let parts: [[UInt8]]
      do throws(AnalysisFailure) {
        parts = try view.mapDocuments(files, needs, context) { document in
          var part = JSONWriter()
          document.write(needs, in: study, to: &part)
          return part.bytes
        }
      } catch {
        return ResponseError(reporting: error)
      }
      for (file, part) in zip(files, parts) {
        guard part.count <= Self.messageBytes else { return Self.tooLong(file.path.value.visible) }
        if next > first, writer.bytes.count + part.count > Self.messageBytes { return nil }
        writer.raw(part)
        next += 1
      }
      let average = max((writer.bytes.count - begin) / max(next - first, 1), 1)
      batch = min(max((Self.pageBytes - (writer.bytes.count - begin)) / average, 1), 64)
    }
    return nil
  }

  private func sources(_ params: JSONValue) throws(ResponseError) -> [SourceFile] {
    guard let given = params["sources"], !given.isNull else { return view.study.sources }
    guard let list = given.array else { throw ResponseError(.invalidParams, "params.sources must be: an array.") }
    var seen: Set<Int> = []
    var result: [SourceFile] = []
    for one in list {
      guard let path = one.string else {
        throw ResponseError(.invalidParams, "params.sources must be: an array of strings.")
      }
      let index = try index(of: path)
      if seen.insert(index).inserted { result.append(view.study.sources[index]) }
    }
    return result
  }

  /// Nothing but the sources of the study can be read, whatever a path says.
  private func index(of path: String) throws(ResponseError) -> Int {
    guard let index = indices[StudyPath(path)] else {
      throw ResponseError(.invalidParams, "The study has no source “\(String(path.prefix(200)).visible)”.")
    }
    return index
  }

  // MARK: Texts

  private func stretch(_ params: JSONValue) throws(ResponseError) -> [UInt8] {
    try checkRun(params)
    guard let path = params["source"]?.string, let start = params["start"]?.int, let end = params["end"]?.int,
      start >= 0, end >= start
    else { throw ResponseError(.invalidParams, "params must be: source, start and end, 0 ≤ start ≤ end.") }
    let text = try text(of: view.study.sources[try index(of: path)])
    let first = text.byteOffset(of: ScalarOffset(start))
    let limit = text.clamped(ByteOffset(min(first.value + Self.textBytes, text.byteCount)))
    let last = max(first, min(text.byteOffset(of: ScalarOffset(end)), limit))
    var writer = JSONWriter(reserving: last - first + 100)
    writer.object { writer in
      writer.member("text", text.string(first..<last))
      writer.member("start", text.scalarOffset(of: first).value)
      writer.member("end", text.scalarOffset(of: last).value)
    }
    return writer.bytes
  }

  private func text(of source: SourceFile) throws(ResponseError) -> SourceText {
    if let kept = text.withLock({ $0 }), kept.source == source.path { return kept.text }
    do throws(AnalysisFailure) {
      let texts = try view.mapDocuments([source], .text, context) { $0.text }
      let found = texts.first ?? SourceText("")
      text.withLock { $0 = (source.path, found) }
      return found
    } catch {
      throw ResponseError(reporting: error)
    }
  }

  // MARK: Parameters

  private func checkRun(_ params: JSONValue) throws(ResponseError) {
    guard params["run"]?.string == run else {
      throw ResponseError(.invalidParams, "params.run must name the run that is going on.")
    }
  }

  private func cursor(_ params: JSONValue, count: Int) throws(ResponseError) -> Int {
    guard let given = params["cursor"], !given.isNull else { return 0 }
    guard let cursor = given.string.flatMap({ Int($0) }), cursor >= 0, cursor <= count else {
      throw ResponseError(.invalidParams, "params.cursor must be the member next of the page before.")
    }
    return cursor
  }

  private static func tooLong(_ what: String) -> ResponseError {
    ResponseError(.requestFailed, "\(what) is too long to be handed to a plug-in.")
  }
}
