import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText

/// The way to the host: questions go out, answers come back in any order.
package protocol WireLink: Sendable {
  /// Sends a question; `params` writes its parameters, one value.
  func send(_ method: String, _ params: (inout JSONWriter) -> Void) throws(AnalysisFailure) -> RequestID

  /// Waits for the answer to a question.
  func receive(_ id: RequestID) throws(AnalysisFailure) -> RawJSON
}

/// The view of a study on the other side of a wire.
package struct WireView: StudyView {
  /// Everything of the study but its documents; texts of tables and notes, and places in them, are left out.
  package let study: Study
  private let run: String
  private let link: any WireLink

  /// Asks for the frame of a run's study.
  package init(run: String, _ link: any WireLink) throws(AnalysisFailure) {
    self.run = run
    self.link = link
    var study: Study?
    var cursor: String?
    repeat {
      let id = try link.send("study/frame") { writer in
        writer.object { writer in
          writer.member("run", run)
          writer.member("cursor", cursor)
        }
      }
      let page = WireValue(try link.receive(id).value, "frame")
      do throws(ContractBreach) {
        if study == nil { study = try StudyFrame.study(page) } else { study?.memos += try StudyFrame.memos(page) }
        cursor = try page["next"]?.string()
      } catch {
        throw .breach(error)
      }
    } while cursor != nil
    self.study = study ?? Study()
  }

  /// What `body` makes of each of some sources, in their order.
  ///
  /// The next page is asked for before the one that came is worked on, so that both sides are busy.
  ///
  /// - Throws: That the run was cancelled, or that the host is gone.
  package func mapDocuments<Part: Sendable>(
    _ sources: [SourceFile],
    _ needs: DocumentNeeds,
    _ context: AnalysisContext,
    _ body: @escaping @Sendable (StudyDocument) -> Part
  ) throws(AnalysisFailure) -> [Part] {
    var parts: [Part] = []
    parts.reserveCapacity(sources.count)
    let isAll = sources == study.sources
    var waiting = sources.isEmpty ? nil : try ask(isAll ? nil : sources, needs, nil)
    while let id = waiting {
      try context.checkCancelled()
      let page: DocumentPage
      let answer = try link.receive(id)
      do throws(ContractBreach) {
        page = try DocumentPage(answer)
      } catch {
        throw .breach(error)
      }
      waiting = page.next == nil ? nil : try ask(isAll ? nil : sources, needs, page.next)
      for wire in page.documents {
        try context.checkCancelled()
        guard parts.count < sources.count, wire.source == sources[parts.count].path.value else {
          throw .breach(ContractBreach("documents[].source", "the sources that were asked for, in their order"))
        }
        let file = sources[parts.count]
        parts.append(body(wire.document(file, text: try text(of: wire, needs), needs, in: study)))
        context.progress(parts.count, of: sources.count)
      }
    }
    guard parts.count == sources.count else {
      throw .breach(ContractBreach("documents", "every source that was asked for"))
    }
    return parts
  }

  private func ask(
    _ sources: [SourceFile]?,
    _ needs: DocumentNeeds,
    _ cursor: String?
  ) throws(AnalysisFailure) -> RequestID {
    try link.send("study/documents") { writer in
      writer.object { writer in
        writer.member("run", run)
        writer.member("needs", needs.words)
        if let sources { writer.member("sources", sources.map(\.path.value)) }
        writer.member("cursor", cursor)
      }
    }
  }

  /// The text of a document; one that is too long to be sent along is asked for in stretches.
  private func text(of wire: WireDocument, _ needs: DocumentNeeds) throws(AnalysisFailure) -> [UInt8]? {
    guard needs.contains(.text), wire.text == nil, let count = wire.scalars else { return wire.text }
    var bytes: [UInt8] = []
    var start = 0
    while start < count {
      let id = try link.send("study/text") { writer in
        writer.object { writer in
          writer.member("run", run)
          writer.member("source", wire.source)
          writer.member("start", start)
          writer.member("end", count)
        }
      }
      let answer = try link.receive(id).value
      guard let part = answer["text"]?.string, let end = answer["end"]?.int, end > start else {
        throw .breach(ContractBreach("text", "a stretch of the text that is not empty"))
      }
      bytes.append(contentsOf: part.utf8)
      start = end
    }
    return bytes
  }
}
