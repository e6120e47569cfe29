import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// Reads the turns of a source by what the study declares.
package enum TranscriptSource {
  /// The turns of a text; labels that the register maps for this source are known labels, and so are the names of
  /// participants.
  package static func read(_ text: SourceText, source: SourceFile, study: Study) -> Transcript {
    TranscriptReader.read(
      text,
      path: source.path.value,
      settings: study.settings,
      labels: study.knownLabels(in: source.path)
    )
  }
}
