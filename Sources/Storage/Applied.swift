import KodebokStudyModel

/// What became of a change that is durable.
package struct Applied: Hashable, Sendable {
  /// The number of the step in its coder's journal; 0 where nothing had to be done.
  package var step = 0
  /// The catalogue key of what was done, taken back or done again, and its facts.
  package var action: String
  package var facts: [String: Fact]
  /// The files that changed or will, sorted: files of codings and text files.
  package var files: [StudyPath] = []
  /// The sources whose codings changed, sorted.
  package var sources: [StudyPath] = []
  /// Codings that were to be deleted and were kept, because somebody changed them meanwhile.
  package var kept: [CodingID] = []

  package init(action: String, facts: [String: Fact]) {
    self.action = action
    self.facts = facts
  }

  init(_ entry: JournalEntry) {
    self.init(action: entry.action, facts: entry.facts)
    step = entry.number
    var files: Set<StudyPath> = []
    var sources: Set<StudyPath> = []
    for operation in entry.operations {
      switch operation {
      case .coding(let operation):
        files.insert(operation.file)
        sources.insert(operation.source)
      case .file(let change): files.insert(change.path)
      case .move(let coder, let from, let to):
        files.formUnion([.codings(of: coder, about: from), .codings(of: coder, about: to)])
        sources.formUnion([from, to])
      case .rewrite(let path):
        files.insert(path)
        if let owner = path.codingsOwner { sources.insert(owner.source) }
      }
    }
    self.files = files.sorted()
    self.sources = sources.sorted()
  }
}
