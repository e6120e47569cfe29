import KodebokLanguageProtocol
import Synchronization

/// The numbers the client was given last, by document, so that it can be told what changed since.
final class TokenMemory: Sendable {
  private struct Answer {
    var name: String
    var numbers: [UInt32]
  }

  private struct State {
    var answers: [String: [Answer]] = [:]
    var last = 0
  }

  /// The answers kept of a document: a client may ask about one before the last when requests overtake another.
  private static let kept = 3
  private let state = Mutex(State())

  /// Remembers an answer, under the name of the last one where nothing has changed.
  func remember(_ numbers: [UInt32], of uri: String) -> String {
    state.withLock { state in
      if let last = state.answers[uri]?.last, last.numbers == numbers { return last.name }
      state.last += 1
      let name = String(state.last)
      var answers = state.answers[uri] ?? []
      answers.append(Answer(name: name, numbers: numbers))
      if answers.count > Self.kept { answers.removeFirst(answers.count - Self.kept) }
      state.answers[uri] = answers
      return name
    }
  }

  /// What changed since an answer, as one edit; all numbers where that answer is not known any more.
  func change(to numbers: [UInt32], since previous: String?, of uri: String) -> SemanticTokens {
    let old = state.withLock { state in
      previous.flatMap { name in state.answers[uri]?.last { $0.name == name }?.numbers }
    }
    let name = remember(numbers, of: uri)
    guard let old else { return .full(resultID: name, data: numbers) }
    let shorter = min(old.count, numbers.count)
    var before = 0
    while before < shorter, old[before] == numbers[before] { before += 1 }
    var after = 0
    while after < shorter - before, old[old.count - 1 - after] == numbers[numbers.count - 1 - after] { after += 1 }
    return .edit(
      resultID: name,
      start: before,
      deleteCount: old.count - before - after,
      data: numbers[before..<numbers.count - after]
    )
  }

  /// Forgets a document that is closed.
  func forget(_ uri: String) { state.withLock { _ = $0.answers.removeValue(forKey: uri) } }
}
