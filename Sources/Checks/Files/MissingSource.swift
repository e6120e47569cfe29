import KodebokStudyModel

extension Rule {
  /// A file of codings about a source that is gone.
  static let missingSource = Rule(
    "missing-source",
    .error,
    study: { study, _ in
      let sources = Set(study.sources.map(\.path))
      // The reader has looked closer at these.
      let explained = Set(
        study.findings.lazy.filter { $0.rule == "missing-source" || $0.rule == "source-moved" }.map(\.place.file)
      )
      return study.files.compactMap { file in
        guard file.value.hasPrefix("codings/"), file.value.hasSuffix(".jsonl"), !explained.contains(file) else {
          return nil
        }
        let rest = file.value.dropFirst("codings/".count).dropLast(".jsonl".count)
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        let coder = String(rest[..<slash])
        let source = StudyPath(String(rest[rest.index(after: slash)...]))
        guard !source.value.isEmpty, !sources.contains(source) else { return nil }
        return Finding(
          at: Place(file: file),
          ["coder": .text(coder), "file": .text(file.value), "source": .text(source.value)]
        )
      }
    }
  )

  /// A file of codings whose source was found under another name; the reader reports it.
  static let sourceMoved = Rule("source-moved", .warning, fixable: true)
}
