/// Turns the words of a command line into an ``Invocation`` by the options a command declares.
///
/// Options may stand before or after the command and between its arguments; `--name value`, `--name=value`, `-x value`
/// and `-xvalue` are read; `--` ends the options. Every option is read by exact name: no abbreviations, so that
/// scripts keep working when options are added.
struct ArgumentParser {
  /// The commands there are.
  var commands: [CommandDescription]
  /// The options every command takes.
  var shared: [OptionDescription]

  /// Parses the words after the program's name.
  func parse(_ words: [String]) throws(UsageError) -> Invocation {
    var invocation = Invocation()
    var command: CommandDescription?
    var index = 0
    var isLiteral = false
    while index < words.count {
      let word = words[index]
      index += 1
      if isLiteral || word == "-" || !word.hasPrefix("-") {
        if command == nil, !isLiteral {
          guard let found = commands.first(where: { $0.names.contains(word) }) else {
            throw .unknownCommand(word, nearest: nearest(to: word, among: commands.map(\.name)))
          }
          command = found
          invocation.command = found.name
        } else {
          invocation.arguments.append(word)
        }
      } else if word == "--" {
        isLiteral = true
      } else {
        let known = shared + (command?.options ?? commands.flatMap(\.options))
        try take(word, words, &index, known, into: &invocation)
      }
    }
    if let command { try checkArguments(of: command, in: invocation) }
    return invocation
  }

  private func checkArguments(of command: CommandDescription, in invocation: Invocation) throws(UsageError) {
    if invocation.has("help") { return }
    let given = invocation.arguments.count
    if given < command.arguments.filter({ !$0.isOptional }).count {
      throw .missingArgument(command.arguments[given].name)
    }
    if let last = command.arguments.last, last.isRepeatable { return }
    if given > command.arguments.count { throw .tooManyArguments(invocation.arguments[command.arguments.count]) }
  }

  private func take(
    _ word: String,
    _ words: [String],
    _ index: inout Int,
    _ known: [OptionDescription],
    into result: inout Invocation
  ) throws(UsageError) {
    let isLong = word.hasPrefix("--")
    let body = word.dropFirst(isLong ? 2 : 1)
    let cut = isLong ? body.firstIndex(of: "=") : nil
    let name = cut.map { String(body[..<$0]) } ?? String(isLong ? body : body.prefix(1))
    let option = known.first { isLong ? $0.name == name : $0.short.map(String.init) == name }
    guard let option else {
      throw .unknownOption(word, nearest: isLong ? nearest(to: name, among: known.map(\.name)).map { "--" + $0 } : nil)
    }
    var attached = cut.map { String(body[body.index(after: $0)...]) }
    if !isLong, body.count > 1 { attached = String(body.dropFirst()) }
    var value = ""
    if case .none = option.value {
      if attached != nil { throw .unexpectedValue(option: option.name) }
    } else if let attached {
      value = attached
    } else if index < words.count {
      value = words[index]
      index += 1
    } else {
      throw .missingValue(option: option.name)
    }
    if case .choice(let choices) = option.value, !choices.contains(value) {
      throw .invalidChoice(option: option.name, given: value, choices: choices)
    }
    if result.options[option.name] != nil, !option.isRepeatable { throw .repeatedOption(option.name) }
    result.options[option.name, default: []].append(value)
  }

  /// The name that differs least from a word, if it is near enough to be what was meant.
  private func nearest(to word: String, among names: [String]) -> String? {
    let scored = names.map { (name: $0, distance: distance(word, $0)) }
    guard let best = scored.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
    return best.distance <= max(1, word.count / 3) ? best.name : nil
  }

  private func distance(_ one: String, _ other: String) -> Int {
    let (left, right) = (Array(one.utf8.prefix(64)), Array(other.utf8.prefix(64)))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}
