import KodebokBytes
import KodebokStudyModel
import KodebokText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A study on disk, for reading: settings, code book, tables, notes, sources, codings.
///
/// Nothing is kept between calls but how the file system spells names that are not in normal form C, so any thread may
/// read. A class because readers and the writer of one study share what waits to be written.
package final class StudyFolder: Sendable {
  /// The folder, absolute.
  package let root: String
  /// The absolute path of the key to the pseudonyms, or nil.
  package let key: String?
  /// Codings that are durable and not yet in their files.
  package let pending: PendingCodings
  /// The files this program wrote.
  package let ownWrites = OwnWrites()
  /// How files were when they were read, until the study is watched.
  let readings = Readings()
  /// The settings and register the last reading found, by which the turns of a source are told.
  private let known = Mutex(Study())
  private let spellings = Mutex<[StudyPath: String]>([:])

  package init(root: String, key: String? = nil) {
    self.root = Files.resolved(root) ?? root
    self.key = key
    pending = PendingCodings()
  }

  /// The absolute path of a file of the study, as the file system spells it.
  package func absolute(_ path: StudyPath) -> String {
    root + "/" + (spellings.withLock { $0[path] } ?? path.value)
  }

  /// The path in the study of an absolute path, links resolved; nil where it is not inside.
  package func path(of absolute: String) -> StudyPath? {
    for candidate in [absolute, Files.resolved(absolute)].compactMap({ $0 }) where candidate.hasPrefix(root + "/") {
      let path = StudyPath(Normalization.nfc(String(candidate.dropFirst(root.count + 1))))
      if path.staysInside { return path }
    }
    let folder = Files.folder(of: absolute)
    guard let resolved = Files.resolved(folder) else { return nil }
    let again = resolved + "/" + Files.name(of: absolute)
    guard again != absolute, again.hasPrefix(root + "/") else { return nil }
    return StudyPath(Normalization.nfc(String(again.dropFirst(root.count + 1))))
  }

  /// Keeps how files are that are read from now on, so that a watcher started later tells of what changed meanwhile.
  package func willBeWatched() { readings.begin() }

  /// Remembers the spellings of a listing that differ from the paths.
  func remember(_ listing: FileListing) {
    readings.list(listing.entries.lazy.map(\.path))
    var odd: [StudyPath: String] = [:]
    for file in listing.entries where !file.path.value.utf8.elementsEqual(file.diskPath.utf8) {
      odd[file.path] = file.diskPath
    }
    spellings.withLock { $0 = odd }
  }

  /// Keeps what a later reading of one source needs of the study.
  func remember(_ study: Study) {
    var small = Study()
    small.settings = study.settings
    small.material = study.material
    known.withLock { $0 = small }
  }

  /// The turns of a source, by what the last reading of the study declared.
  func transcript(of source: StudyPath, _ text: SourceText) -> Transcript {
    let study = known.withLock { $0 }
    let file = SourceFile(path: source, diskPath: source.value, kind: .transcript)
    return TranscriptSource.read(text, source: file, study: study)
  }

  /// The bytes of a file of the study.
  package func bytes(of path: StudyPath, limit: Int = Limits.recordBytes) throws(FileFailure) -> [UInt8] {
    let file = absolute(path)
    readings.note(file)
    return try Files.read(file, limit: limit)
  }

  // MARK: Codings

  /// One coder's file about a source, with what waits to be written; without codings where there is no file.
  package func codingFile(of coder: CoderID, about source: StudyPath) -> CodingFile {
    let path = StudyPath.codings(of: coder, about: source)
    return codingFile(at: path, coder: coder, source: source)
      ?? withPending(
        CodingFile(coder: coder, path: path, source: source, text: nil, codings: [], lines: [])
      )
  }

  /// All coders' codings about a source, also those that stand under the path it had before; sorted by coder and path.
  package func codingFiles(about source: StudyPath, in study: Study) -> [CodingFile] {
    var result: [CodingFile] = []
    for coder in study.coders {
      let path = StudyPath.codings(of: coder, about: source)
      if let file = codingFile(at: path, coder: coder, source: source) { result.append(file) }
    }
    for file in pending.files {
      guard let owner = file.codingsOwner, owner.source == source, !study.coders.contains(owner.coder) else { continue }
      result.append(codingFile(of: owner.coder, about: source))
    }
    for stray in study.strays where stray.movedTo == source {
      if let file = codingFile(at: stray.file, coder: stray.coder, source: stray.source) { result.append(file) }
    }
    result.sort { $0.coder != $1.coder ? $0.coder < $1.coder : $0.path < $1.path }
    return result
  }

  /// A file of codings, or nil where there is none and nothing waits for it.
  private func codingFile(at path: StudyPath, coder: CoderID, source: StudyPath) -> CodingFile? {
    do throws(FileFailure) {
      let bytes = try bytes(of: path)
      return withPending(CodingFileReader.read(bytes, coder: coder, path: path, source: source))
    } catch {
      var file = CodingFile(coder: coder, path: path, source: source, text: nil, codings: [], lines: [])
      if !error.isMissing { file.problems.append(.unreadable(reason: error.reason)) }
      file = withPending(file)
      return file.codings.isEmpty && file.problems.isEmpty ? nil : file
    }
  }

  /// A file of codings with what waits to be written.
  func withPending(_ file: CodingFile) -> CodingFile {
    let operations = pending.operations(for: file.path)
    if operations.isEmpty { return file }
    var result = file
    for operation in operations { operation.apply(to: &result) }
    return result
  }

  // MARK: Documents

  /// The text of a source and its digest, or nil where it cannot be read.
  package func text(of source: StudyPath) -> (text: SourceText, digest: TextDigest)? {
    guard let bytes = try? bytes(of: source, limit: Limits.sourceBytes), bytes.count <= Limits.sourceBytes else {
      return nil
    }
    let decoding = TextDecoding(bytes)
    guard decoding.encoding != .binary else { return nil }
    return (decoding.text, TextDigest(of: decoding.text))
  }

  /// What a coder did, for undo and for "Take back: …".
  package func journal(of coder: CoderID) -> Journal {
    guard let bytes = try? Files.read(Journal.path(of: coder, in: root), limit: 1 << 30) else { return Journal() }
    return Journal(bytes)
  }

  /// A source with its text, turns and codings.
  ///
  /// What cannot be read gives an empty document that says why.
  package func document(_ source: SourceFile, in study: Study) -> Document {
    var failure: String?
    var decoding = TextDecoding([])
    do throws(FileFailure) {
      let file = root + "/" + source.diskPath
      readings.note(file)
      let bytes = try Files.read(file, limit: Limits.sourceBytes)
      if bytes.count > Limits.sourceBytes {
        failure = "too-large"
      } else {
        decoding = TextDecoding(bytes)
      }
    } catch {
      failure = error.reason
    }
    let files = codingFiles(about: source.path, in: study)
    return Document.assemble(source: source, decoding: decoding, files: files, study: study, failure: failure)
  }
}

extension TextDigest {
  /// The digest of a text: SHA-256 of its UTF-8 with LF line breaks, without byte order mark.
  ///
  /// - Complexity: O(bytes), some 2 GB/s.
  package init(of text: SourceText) { self.init(SHA256.hash(text.bytes).description) }
}
