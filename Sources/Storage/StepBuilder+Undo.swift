import KodebokStudyModel

extension StepBuilder {
  /// Adds an operation of an earlier step again, or the one that takes it back; refuses where the present state is
  /// not the one it starts from.
  mutating func `repeat`(
    _ operation: JournalEntry.Operation,
    backwards: Bool,
    action: String
  ) throws(StorageError) {
    switch operation {
    case .coding(let operation):
      let (from, to) = backwards ? (operation.after, operation.before) : (operation.before, operation.after)
      try coding(operation, from: from, to: to, action)
    case .file(let change):
      guard try apply(backwards ? change.inverse : change) else { throw .changedAfter(action: action, change.path) }
    case .move(let coder, let from, let to):
      append(backwards ? .move(coder: coder, from: to, to: from) : operation)
    case .rewrite: if !backwards { append(operation) }
    }
  }

  private mutating func coding(
    _ operation: CodingOperation,
    from: Coding?,
    to: Coding?,
    _ action: String
  ) throws(StorageError) {
    guard let id = (from ?? to)?.id else { return }
    let file = try file(operation.coder, operation.source)
    let present = file.codings.first { $0.id == id }
    var wanted = to
    switch (from, present) {
    case (nil, nil): break
    case (let from?, let present?) where present.says(sameAs: from):
      if let to {
        var merged = CodingMerge.merged(base: from, mine: to, theirs: named(present, file))
        merged.modified = to.modified
        wanted = merged
      }
    default: throw .changedAfter(action: action, operation.file)
    }
    append(
      CodingOperation(
        coder: operation.coder,
        source: operation.source,
        before: present.map { named($0, file) },
        after: wanted
      )
    )
  }
}
