import KodebokStudyModel

extension Rule {
  /// A file of codings about a source that is gone.
  static let missingSource = Rule(
    "missing-source",
    .error,
    study: { study, _ in
      study.strays.compactMap { stray in
        stray.movedTo == nil ? Finding(at: Place(file: stray.file), stray.facts) : nil
      }
    }
  )

  /// A file of codings whose source was found under another name.
  static let sourceMoved = Rule(
    "source-moved",
    .warning,
    mending: .unasked,
    study: { study, _ in
      study.strays.compactMap { stray in
        guard let target = stray.movedTo else { return nil }
        let facts = stray.facts.merging(["target": .text(target.value)]) { old, _ in old }
        return Finding(
          at: Place(file: stray.file),
          facts,
          related: [Finding.Related(Place(file: target), role: "moved")]
        )
      }
    }
  )
}

extension Study.Stray {
  /// What findings about it tell, and what a fix needs.
  fileprivate var facts: [String: Fact] {
    [
      "coder": .text(coder.value), "file": .text(file.value), "source": .text(source.value), "count": .number(count),
    ]
  }
}
