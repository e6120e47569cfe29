import KodebokChanges
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// One thing `kodebok code` can do: what it is called, what it takes, and the change it makes.
struct CodeVerb: Sendable {
  /// The name.
  var name: String
  /// What follows it, in the terms of help.
  var arguments: [String]
  /// Works out the change.
  var change: @Sendable (CodeRun, [String]) throws(CommandFailure) -> ChangeSet

  /// Every verb, sorted by name; undo and redo are no changes of their own.
  static let all: [CodeVerb] = [
    CodeVerb(name: "extend", arguments: ["ID", "PLACE"]) { (run, words) throws(CommandFailure) in
      let (document, range) = try run.place(words[1])
      return try refusing { () throws(Refusal) in
        try run.context.extend(CodingID(words[0]), over: range, in: document)
      }
    },
    CodeVerb(name: "in-vivo", arguments: ["PLACE"]) { (run, words) throws(CommandFailure) in
      let (document, range) = try run.place(words[0])
      let theme = try run.theme()
      return try refusing { () throws(Refusal) in try run.context.tagInVivo(range, in: document, under: theme) }
    },
    CodeVerb(name: "mark", arguments: ["ID", "FLAG"]) { (run, words) throws(CommandFailure) in
      let document = try run.document(with: CodingID(words[0]))
      guard let flag = Coding.Flag(rawValue: words[1]) else {
        throw choice(words[1], of: "FLAG", Coding.Flag.allCases.map(\.rawValue))
      }
      let isSet = !run.opened.invocation.has("off")
      return try refusing { () throws(Refusal) in
        try run.context.mark(CodingID(words[0]), flag, isSet, in: document)
      }
    },
    CodeVerb(name: "memo", arguments: ["CODE|ID|FILE"]) { (run, words) throws(CommandFailure) in
      try run.memo(about: words[0])
    },
    CodeVerb(name: "merge", arguments: ["CODE", "CODE"]) { (run, words) throws(CommandFailure) in
      let (code, target) = (try run.code(words[0]), try run.code(words[1]))
      return try refusing { () throws(Refusal) in
        try run.context.merge(code, into: target, reason: run.text("reason"))
      }
    },
    CodeVerb(name: "move", arguments: ["CODE", "CODE"]) { (run, words) throws(CommandFailure) in
      let (code, parent) = (try run.code(words[0]), try run.code(words[1]))
      return try refusing { () throws(Refusal) in
        try run.context.move(code, under: parent, reason: run.text("reason"))
      }
    },
    CodeVerb(name: "new", arguments: ["LABEL"]) { (run, words) throws(CommandFailure) in
      let theme = try run.theme()
      return try refusing { () throws(Refusal) in
        try run.context.addCode(words[0], under: theme, reason: run.text("reason"))
      }
    },
    CodeVerb(name: "park", arguments: ["CODE"]) { (run, words) throws(CommandFailure) in
      let code = try run.code(words[0])
      return try refusing { () throws(Refusal) in try run.context.park(code, reason: run.text("reason")) }
    },
    CodeVerb(name: "recode", arguments: ["ID", "CODE"]) { (run, words) throws(CommandFailure) in
      let (document, code) = (try run.document(with: CodingID(words[0])), try run.code(words[1]))
      return try refusing { () throws(Refusal) in
        try run.context.recode(CodingID(words[0]), to: code, in: document)
      }
    },
    CodeVerb(name: "rename", arguments: ["CODE|NAME", "LABEL"]) { (run, words) throws(CommandFailure) in
      if run.codes(named: words[0]).isEmpty, let set = try run.renamedParticipant(words[0], to: words[1]) { return set }
      let code = try run.code(words[0])
      return try refusing { () throws(Refusal) in
        try run.context.rename(code, to: words[1], reason: run.text("reason"))
      }
    },
    CodeVerb(name: "reopen", arguments: ["CODE"]) { (run, words) throws(CommandFailure) in
      let code = try run.code(words[0])
      return try refusing { () throws(Refusal) in try run.context.reopen(code, reason: run.text("reason")) }
    },
    CodeVerb(name: "shrink", arguments: ["ID", "PLACE"]) { (run, words) throws(CommandFailure) in
      let (document, range) = try run.place(words[1])
      return try refusing { () throws(Refusal) in
        try run.context.shrink(CodingID(words[0]), to: range, in: document)
      }
    },
    CodeVerb(name: "split", arguments: ["ID", "PLACE"]) { (run, words) throws(CommandFailure) in
      let (document, range) = try run.place(words[1])
      return try refusing { () throws(Refusal) in
        try run.context.split(CodingID(words[0]), at: range.lowerBound, in: document)
      }
    },
    CodeVerb(name: "stance", arguments: ["ID", "STANCE"]) { (run, words) throws(CommandFailure) in
      let document = try run.document(with: CodingID(words[0]))
      let stance = Coding.Stance(rawValue: words[1])
      guard stance != nil || words[1] == "none" else {
        throw choice(words[1], of: "STANCE", Coding.Stance.allCases.map(\.rawValue) + ["none"])
      }
      let claim = run.opened.invocation.value("claim")
      return try refusing { () throws(Refusal) in
        try run.context.setStance(CodingID(words[0]), stance, claim: claim, in: document)
      }
    },
    CodeVerb(name: "tag", arguments: ["CODE", "PLACE"]) { (run, words) throws(CommandFailure) in
      let (document, range) = try run.place(words[1])
      if run.opened.invocation.has("new"), run.codes(named: words[0]).isEmpty {
        let theme = try run.theme()
        return try refusing { () throws(Refusal) in
          try run.context.tag(newCode: words[0], under: theme, range, in: document)
        }
      }
      let code = try run.code(words[0])
      return try refusing { () throws(Refusal) in try run.context.tag(code, range, in: document) }
    },
    CodeVerb(name: "untag", arguments: ["ID"]) { (run, words) throws(CommandFailure) in
      let document = try run.document(with: CodingID(words[0]))
      return try refusing { () throws(Refusal) in try run.context.untag(CodingID(words[0]), in: document) }
    },
  ]

  /// Says a refusal as the failure of the command.
  private static func refusing(_ body: () throws(Refusal) -> ChangeSet) throws(CommandFailure) -> ChangeSet {
    do throws(Refusal) {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func choice(_ given: String, of name: String, _ choices: [String]) -> CommandFailure {
    CommandFailure(
      key: "usage-invalid-choice",
      facts: ["option": name, "given": given, "choices": choices.joined(separator: ", ")]
    )
  }
}

extension CodeRun {
  /// The change that gives the participant a word means, by name or id, another name; nil where it means none.
  func renamedParticipant(_ word: String, to name: String) throws(CommandFailure) -> ChangeSet? {
    guard let one = opened.study.participants[Normalization.nfc(word)] else { return nil }
    let isID = one.id.value.lowercased() == word.lowercased() && one.pseudonym.lowercased() != word.lowercased()
    let names = Set([one.id.value, one.pseudonym].map { $0.lowercased() })
    let documents = opened.folder.forEachDocument(opened.study) { document in
      document.transcript.speakers.contains { names.contains($0.lowercased()) } ? document : nil
    }
    do throws(Refusal) {
      return try context.rename(one.id, isID ? .id : .pseudonym, to: name, in: documents.compactMap(\.self))
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The theme that `--theme` names for a new code, or nil.
  func theme() throws(CommandFailure) -> CodeID? {
    guard let name = opened.invocation.value("theme") else { return nil }
    return try code(name)
  }

  /// A memo about a code, a coding or a source, whichever the word means.
  func memo(about word: String) throws(CommandFailure) -> ChangeSet {
    do throws(Refusal) {
      if let node = codes(named: word).first {
        return try context.writeMemo(about: node.id, text: text("text"))
      }
      if let document = try? document(with: CodingID(word)) {
        return try context.writeMemo(about: CodingID(word), in: document, text: text("text"))
      }
    } catch {
      throw CommandFailure(error)
    }
    let path = try opened.path(of: word)
    guard let source = opened.study.sources.first(where: { $0.path == path }) else {
      throw CommandFailure(key: "error/not-a-source", facts: ["file": word])
    }
    return context.writeMemo(about: opened.folder.document(source, in: opened.study), text: text("text"))
  }
}
