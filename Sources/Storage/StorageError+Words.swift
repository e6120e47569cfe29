import KodebokStudyModel

extension StorageError {
  /// The catalogue key of what is said.
  package var key: String {
    switch self {
    case .noStudy: "error/no-study"
    case .readOnly: "error/read-only"
    case .full: "error/disk-full"
    case .unreadable: "error/unreadable"
    case .unwritable: "error/unwritable"
    case .locked: "error/locked"
    case .changedSince: "error/changed-since"
    case .exists: "error/exists"
    case .missing: "error/missing"
    case .newerVersion: "error/newer-format"
    case .outside: "error/outside"
    case .anotherCoder: "error/another-coder"
    case .nothingToUndo: "error/nothing-to-undo"
    case .nothingToRedo: "error/nothing-to-redo"
    case .changedAfter: "error/changed-after"
    case .unencodable: "error/unencodable"
    case .unusableCoder: "error/unusable-coder"
    }
  }

  /// The facts its words are made of.
  package var facts: [String: Fact] {
    switch self {
    case .noStudy(let path), .readOnly(let path), .full(let path): ["file": .text(path)]
    case .unreadable(let path, let reason), .unwritable(let path, let reason):
      ["file": .text(path), "reason": .text(reason)]
    case .locked(let holder): ["file": .text(holder)]
    case .changedSince(let path), .exists(let path), .missing(let path), .newerVersion(let path), .outside(let path):
      ["file": .text(path.value)]
    case .anotherCoder(let coder): ["coder": .text(coder.value)]
    case .changedAfter(let action, let path): ["action": .text(action), "file": .text(path.value)]
    case .unencodable(let path, let character, let encoding):
      ["file": .text(path.value), "character": .text(character), "encoding": .text(encoding)]
    case .unusableCoder(let name): ["name": .text(name)]
    case .nothingToUndo, .nothingToRedo: [:]
    }
  }
}
