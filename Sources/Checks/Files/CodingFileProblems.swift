import KodebokStudyModel

extension Document {
  /// The findings about the files of codings that `describe` makes something of.
  ///
  /// Every finding gets the coder, the source and the line.
  func fileFindings(
    _ describe: (CodingFile.Problem) -> (line: Int, facts: [String: Fact])?
  ) -> [Finding] {
    files.flatMap { file in
      file.problems.compactMap { problem -> Finding? in
        guard let (line, own) = describe(problem) else { return nil }
        var facts = own
        facts["coder"] = .text(file.coder.value)
        facts["file"] = .text(file.path.value)
        facts["line"] = .number(line)
        facts["source"] = .text(file.source.value)
        return Finding(at: Place(file: file.path, line: line), facts)
      }
    }
  }
}

extension Rule {
  /// A line of a coder's file that is not a coding.
  static let brokenLine = Rule(
    "broken-line",
    .error,
    document: { _, document in
      document.fileFindings { problem in
        guard case .brokenLine(let line, let reason, let text) = problem else { return nil }
        return (line, ["reason": .text(reason), "text": .text(text)])
      }
    }
  )

  /// A coding that one side of a merge deleted and the other changed.
  static let deletedAndChanged = Rule(
    "deleted-and-changed",
    .warning,
    document: { _, document in
      document.fileFindings { problem in
        guard case .deletedAndChanged(let line, let id) = problem else { return nil }
        return (line, ["coding": .text(id.value)])
      }
    }
  )

  /// A header that names another source than the path does.
  static let headerMismatch = Rule(
    "header-mismatch",
    .warning,
    mending: .unasked,
    document: { _, document in
      document.fileFindings { problem in
        guard case .headerMismatch(let line, let named) = problem else { return nil }
        return (line, ["named": .text(named)])
      }
    }
  )

  /// A file of codings that a newer version has written.
  static let newerVersion = Rule(
    "newer-version",
    .error,
    document: { _, document in
      document.fileFindings { problem in
        guard case .newerVersion(let line, let version) = problem else { return nil }
        return (line, ["version": .number(version)])
      }
    }
  )
}
