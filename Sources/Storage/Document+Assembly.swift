import KodebokAnchoring
import KodebokStudyModel
import KodebokText

extension Document {
  /// Puts a source together from its text and everybody's files: a pure function, the same for disk and buffer.
  ///
  /// The digest is taken only where there are codings.
  package static func assemble(
    source: SourceFile,
    decoding: TextDecoding,
    files: [CodingFile],
    study: Study,
    failure: String? = nil
  ) -> Document {
    let text = decoding.text
    let digest = files.isEmpty ? nil : TextDigest(of: text)
    return Document(
      source: source,
      decoding: decoding,
      digest: digest,
      transcript: TranscriptSource.read(text, source: source, study: study),
      files: files,
      codings: Placement.place(files: files, in: text, digest: digest, codeBook: study.codeBook),
      failure: failure
    )
  }
}
