import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokWording

/// Something that a question offers: its name, and the id that tells it from others of that name.
struct Choice: Sendable {
  var label: String
  var id: String
}

extension Session {
  /// The most answers one question offers: editors show them side by side, as buttons.
  private static let mostAnswers = 9

  /// Asks which of several things is meant, in their order and some at a time; the last answer leads to the next ones.
  ///
  /// `then` gets the number of the one that was chosen; nil where none was, or where the client cannot ask.
  func choose(
    _ title: String,
    from choices: [Choice],
    beginningAt first: Int = 0,
    in language: Settings.Language,
    then body: @escaping @Sendable (Session, Int?) -> Void
  ) {
    let rest = choices.count - first
    let shown = first..<first + (rest <= Self.mostAnswers ? rest : Self.mostAnswers - 1)
    var counts: [String: Int] = [:]
    for choice in choices { counts[choice.label, default: 0] += 1 }
    // An answer is known by its words alone, so no two may have the same.
    var answers = shown.map { index -> String in
      let choice = choices[index]
      return counts[choice.label] == 1 ? choice.label : "\(choice.label) (\(choice.id))"
    }
    if shown.upperBound < choices.count { answers.append(Wording(language).text("action/more-answers")) }
    let question = ShowMessageRequest(.info, title, actions: answers)
    ask(ShowMessageRequest.method) {
      $0.value(question)
    } then: { session, answer in
      guard let chosen = question.choice(in: answer) else { return body(session, nil) }
      guard chosen == shown.count else { return body(session, shown.lowerBound + chosen) }
      session.choose(title, from: choices, beginningAt: shown.upperBound, in: language, then: body)
    }
  }
}
