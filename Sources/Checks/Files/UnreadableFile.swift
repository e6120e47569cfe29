import KodebokStudyModel

extension Rule {
  /// A file that is there and could not be read.
  static let unreadableFile = Rule(
    "unreadable-file",
    .error,
    document: { _, document in
      var findings = document.fileFindings { problem in
        guard case .unreadable(let reason) = problem else { return nil }
        return (1, ["reason": .text(reason)])
      }
      if let reason = document.failure, reason != Document.tooLarge {
        let path = document.source.path
        findings.append(Finding(at: Place(file: path), ["file": .text(path.value), "reason": .text(reason)]))
      }
      return findings
    }
  )

  /// A file that is larger than what is read.
  static let tooLarge = Rule(
    "too-large",
    .error,
    document: { _, document in
      var findings = document.fileFindings { problem in
        guard case .tooLarge(let bytes, let limit) = problem else { return nil }
        return (1, ["megabytes": .number(bytes >> 20), "limit": .number(limit >> 20)])
      }
      if document.failure == Document.tooLarge {
        let path = document.source.path
        let facts: [String: Fact] = ["file": .text(path.value), "limit": .number(Limits.sourceBytes >> 20)]
        findings.append(Finding(at: Place(file: path), variant: "source", facts))
      }
      return findings
    }
  )
}

extension Document {
  /// The failure of a source that was too large to read.
  fileprivate static let tooLarge = "too-large"
}
