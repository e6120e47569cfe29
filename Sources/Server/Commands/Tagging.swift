import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText
import KodebokWording

extension ServerCommand {
  /// Gives the selection, or the sentence or turn at the cursor, a code.
  static let tag = ServerCommand(name: "kodebok.tag", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let code = CodeID(try arguments.string("code"))
    try session.tag(name, code, arguments)
  }

  /// Gives it the code that was given last.
  static let again = ServerCommand(name: "kodebok.again", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let target = try CommandTarget(arguments, session)
    guard let last = target.state.last else { throw session.refusal("refused/nothing-before", in: target.state.study) }
    try session.tag(name, last.code, arguments)
  }

  /// Asks which code of a theme is meant, then gives it.
  static let more = ServerCommand(name: "kodebok.more", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let target = try CommandTarget(arguments, session)
    let theme = CodeID(try arguments.string("theme"))
    let book = target.state.study.codeBook
    guard let index = book.indices[theme] else {
      throw session.refusal(.noSuchCode(theme), in: target.state.study)
    }
    let codes = CodeActionList.codes(below: index, in: book)
    let choices = codes.map { Choice(label: book.label($0), id: $0.value) }
    let language = session.profile.language(of: target.state.study)
    session.choose(book.codes[index].label, from: choices, in: language) { session, chosen in
      // No answer, or one that names nothing: nothing is done.
      guard let chosen else { return session.answer(name) { $0.null() } }
      do throws(ResponseError) {
        try session.tag(name, codes[chosen], arguments)
      } catch {
        session.refuse(name, error)
      }
    }
  }

  /// Makes a code named by the selected words and gives it to them.
  static let inVivo = ServerCommand(name: "kodebok.inVivo", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let theme = (try arguments.optionalString("theme")).map { CodeID($0) }
    try session.change(name, arguments) { context, target throws(Refusal) in
      try context.tagInVivo(target.selection, in: target.source, under: theme)
    }
  }

  /// Makes a code and gives it to the selection; without a label one that waits to be renamed.
  static let newCode = ServerCommand(name: "kodebok.newCode", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let label = try arguments.optionalString("label")
    let theme = (try arguments.optionalString("theme")).map { CodeID($0) }
    try session.change(name, arguments) { context, target throws(Refusal) in
      let words = Wording(context.language).text("code/new")
      return try context.tag(newCode: label ?? words, under: theme, target.selection, in: target.source)
    }
  }
}

extension Session {
  /// Gives the place a command names a code.
  func tag(_ name: RequestID, _ code: CodeID, _ arguments: Params) throws(ResponseError) {
    let fallback: Passage.Fallback = (try arguments.optionalString("unit")) == "turn" ? .turn : .sentence
    try change(name, arguments) { context, target throws(Refusal) in
      try context.tag(code, target.selection, in: target.source, orElse: fallback)
    }
  }
}
