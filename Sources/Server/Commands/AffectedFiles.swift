import KodebokCodeBook
import KodebokManuscript
import KodebokOutlineMarkdown
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// The files a change touches, so that exactly those are read again.
struct AffectedFiles: Sendable {
  /// The sources whose codings change.
  var sources: Set<StudyPath> = []
  /// Other files whose text changes.
  var texts: Set<StudyPath> = []
  /// Whether so much may have changed that the whole study is read again.
  var needsStudy = false
  /// Sources whose words changed: codings whose own source is gone may belong there now.
  var reworded: Set<StudyPath> = []

  /// Who made the change; perhaps the coder's first.
  var coder: CoderID?

  init(sources: Set<StudyPath>, needsStudy: Bool) {
    self.sources = sources
    self.needsStudy = needsStudy
  }

  /// What a step touched that was taken back or done again: other files than codings may have been made or taken away.
  init(_ applied: Applied) {
    sources = Set(applied.sources)
    for file in applied.files where file.codingsOwner == nil {
      if file.name == "codebook.md" || file.name == "kodebok.md" || file.name == "log.md" {
        texts.insert(file)
      } else {
        needsStudy = true
      }
    }
  }

  init(_ set: ChangeSet) {
    coder = set.coder
    for change in set.changes {
      switch change {
      case .add(_, let source, _), .remove(_, let source, _), .replace(_, _, let source, _): sources.insert(source)
      case .edit(let path, _, _):
        switch StudyRecord(path) {
        case .settings, .participants, .material: needsStudy = true
        case .some: texts.insert(path)
        case nil: sources.insert(path)
        }
      case .rebase(let source, _, let from):
        sources.insert(source)
        if from != nil { needsStudy = true }
      case .create, .settleConflict, .nameCoder, .reencode: needsStudy = true
      }
    }
  }

  /// What was read again.
  struct Reading: Sendable {
    var documents: [Document]
    /// What the study as a whole knows of them.
    var indices: [SegmentIndex]
    var codeBook: CodeBook?
    var notes: [Study.Note]
    /// The whole study, where so much changed.
    var study: Study?
    var coder: CoderID?

    /// Reads the files again.
    init(
      _ affected: AffectedFiles,
      _ sources: [SourceFile],
      _ folder: StudyFolder,
      _ study: Study,
      _ encoding: PositionEncoding,
      _ quotes: QuoteMemory
    ) {
      codeBook = nil
      notes = []
      self.study = nil
      coder = affected.coder
      var present = study
      let reworded = sources.filter { affected.reworded.contains($0.path) }
      if affected.needsStudy || !study.strays.isEmpty && folder.maySettleStrays(reworded, in: study) {
        present = folder.readStudy()
        self.study = present
      } else {
        for path in affected.texts.sorted() {
          guard let bytes = Self.bytes(path, folder) else { continue }
          let decoding = TextDecoding(bytes)
          if path == study.codeBook.path {
            let book = CodeBookReader.read(decoding.text, path: path)
            codeBook = book
            present.codeBook = book
          } else {
            notes.append(Study.Note(path: path, decoding: decoding))
          }
        }
      }
      // A coder's first coding makes the coder's folder, which the listing of coders does not have yet.
      if let coder, !present.coders.contains(coder) { present.coders = (present.coders + [coder]).sorted() }
      let known = present
      documents = sources.map { folder.document($0, in: known) }
      for document in documents { quotes.note(document, of: known) }
      indices = documents.map { SegmentIndex.read($0, in: known, encoding: encoding, withFindings: false) }
    }

    private static func bytes(_ path: StudyPath, _ folder: StudyFolder) -> [UInt8]? {
      do throws(FileFailure) {
        return try folder.bytes(of: path)
      } catch {
        return nil
      }
    }
  }
}
