import KodebokJSON

/// What the server wants to hear of files that are renamed or deleted in the client.
package struct FileOperations: Hashable, Sendable, WireWritable {
  /// The endings of files it wants to hear of; folders always.
  package var endings: [String]

  package init(endings: [String]) {
    self.endings = endings
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.object("willRename") { writeFilters(to: &$0) }
      $0.object("didRename") { writeFilters(to: &$0) }
      $0.object("willDelete") { writeFilters(to: &$0) }
      $0.object("didDelete") { writeFilters(to: &$0) }
    }
  }

  private func writeFilters(to writer: inout JSONWriter) {
    writer.array("filters") { writer in
      for (glob, matches) in [("**/*.{" + endings.joined(separator: ",") + "}", "file"), ("**", "folder")] {
        writer.object {
          $0.member("scheme", "file")
          $0.object("pattern") {
            $0.member("glob", glob)
            $0.member("matches", matches)
          }
        }
      }
    }
  }
}
