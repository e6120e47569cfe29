import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText

/// Commands about a coding that is there: named by its id, or the own innermost one at the place.
extension ServerCommand {
  /// Takes a coding out.
  static let remove = onCoding("kodebok.remove") { context, target, id, _ throws(Refusal) in
    try context.untag(id, in: target.source)
  }

  /// Gives a coding another code.
  static let recode = onCoding("kodebok.recode") { context, target, id, arguments throws(Refusal) in
    let code = CodeID(arguments.value["code"]?.string ?? "")
    return try context.recode(id, to: code, in: target.source)
  }

  /// Makes a coding reach over the selection.
  static let extend = onCoding("kodebok.extend") { context, target, id, _ throws(Refusal) in
    try context.extend(id, over: target.selection, in: target.source)
  }

  /// Makes a coding cover the selection only.
  static let shrink = onCoding("kodebok.shrink") { context, target, id, _ throws(Refusal) in
    try context.shrink(id, to: target.selection, in: target.source)
  }

  /// Divides a coding at the cursor.
  static let split = onCoding("kodebok.split") { context, target, id, _ throws(Refusal) in
    try context.split(id, at: target.selection.lowerBound, in: target.source)
  }

  /// Marks a coding, or takes the mark away.
  static let mark = onCoding("kodebok.mark") { context, target, id, arguments throws(Refusal) in
    let flag = Coding.Flag(rawValue: arguments.value["flag"]?.string ?? "") ?? .candidate
    return try context.mark(id, flag, arguments.value["set"]?.bool ?? true, in: target.source)
  }

  /// Says how a passage stands towards a claim.
  static let stance = onCoding("kodebok.stance") { context, target, id, arguments throws(Refusal) in
    let stance = Coding.Stance(rawValue: arguments.value["stance"]?.string ?? "")
    return try context.setStance(id, stance, claim: arguments.value["claim"]?.string, in: target.source)
  }

  private static func onCoding(
    _ command: String,
    _ change:
      @escaping @Sendable (ChangeContext, CommandTarget, CodingID, Params) throws(Refusal) -> ChangeSet
  ) -> ServerCommand {
    ServerCommand(name: command, isAdvertised: true) { session, name, arguments throws(ResponseError) in
      let given = (try arguments.optionalString("id")).map { CodingID($0) }
      try session.change(name, arguments) { context, target throws(Refusal) in
        let id: CodingID
        if let given { id = given } else { id = try target.coding(of: context.coder) }
        return try change(context, target, id, arguments)
      }
    }
  }
}

extension CommandTarget {
  /// The innermost coding at the place: the coder's own where there is one.
  func coding(of coder: CoderID) throws(Refusal) -> CodingID {
    let here = source.codings.filter {
      $0.isPlaced && !$0.range.isEmpty
        && ($0.range.contains(selection.lowerBound) || $0.range.upperBound == selection.lowerBound)
    }
    let innermost = here.sorted { $0.range.byteCount < $1.range.byteCount }
    guard let found = innermost.first(where: { $0.coder == coder }) ?? innermost.first else { throw .nothingSelected }
    return found.coding.id
  }
}
