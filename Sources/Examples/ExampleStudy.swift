/// A whole fictional study that ships with the program: written out by `kodebok init --example`.
///
/// Each document is one raw string literal in a file of its own; the text of a transcript and the digests and offsets
/// in its codings belong together.
package struct ExampleStudy: Sendable {
  /// One document of a study.
  package struct File: Sendable {
    /// The path in the study, parts joined by `/`.
    package var path: String
    /// The text, UTF-8 with LF.
    package var content: String
  }

  /// The documents in the order of their paths.
  package var files: [File]
}
