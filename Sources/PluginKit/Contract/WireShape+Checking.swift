import KodebokJSON

extension WireShape {
  /// How a value differs from the form; empty where it does not.
  ///
  /// Strictly, a member that is not declared is a difference, and so is a word that an open list does not name. `seen` gets
  /// the way to each declared member that was there, such as `result.tables[].name`.
  package func differences(
    of value: JSONValue,
    at path: String,
    isStrict: Bool,
    seen: inout Set<String>
  ) -> [String] {
    switch self {
    case .string: return value.string == nil ? ["\(path): a string"] : []
    case .integer(let minimum): return value.int.map { $0 >= minimum } == true ? [] : ["\(path): a whole number"]
    case .number: return value.double == nil ? ["\(path): a number"] : []
    case .boolean: return value.bool == nil ? ["\(path): true or false"] : []
    case .null: return value.isNull ? [] : ["\(path): null"]
    case .word(let words, let isOpen):
      guard let word = value.string else { return ["\(path): a word"] }
      return words.contains(word) || (isOpen && !isStrict) ? [] : ["\(path): one of \(words)"]
    case .list(let element):
      guard let elements = value.array else { return ["\(path): an array"] }
      return elements.flatMap { element.differences(of: $0, at: path + "[]", isStrict: isStrict, seen: &seen) }
    case .map(let element):
      guard let members = value.object else { return ["\(path): an object"] }
      return members.flatMap {
        element.differences(of: $0.value, at: path + ".*", isStrict: isStrict, seen: &seen)
      }
    case .object(let members): return differences(of: value, members, at: path, isStrict, &seen)
    case .named(let name):
      return WireContract.definition(name).differences(of: value, at: name, isStrict: isStrict, seen: &seen)
    case .either(let shapes):
      var all: [String] = []
      for shape in shapes {
        var seenHere: Set<String> = []
        let found = shape.differences(of: value, at: path, isStrict: isStrict, seen: &seenHere)
        if found.isEmpty {
          seen.formUnion(seenHere)
          return []
        }
        all += found
      }
      return all
    case .anything: return []
    }
  }

  private func differences(
    of value: JSONValue,
    _ members: [WireMember],
    at path: String,
    _ isStrict: Bool,
    _ seen: inout Set<String>
  ) -> [String] {
    guard let given = value.object else { return ["\(path): an object"] }
    var result: [String] = []
    for member in members {
      guard let one = value[member.name], !one.isNull || member.isRequired else {
        if member.isRequired { result.append("\(path).\(member.name): missing") }
        continue
      }
      seen.insert(path + "." + member.name)
      result += member.shape.differences(
        of: one,
        at: path + "." + member.name,
        isStrict: isStrict,
        seen: &seen
      )
    }
    if isStrict {
      let known = Set(members.map(\.name))
      result += given.filter { !known.contains($0.key) }.map { "\(path).\($0.key): not declared" }
    }
    return result
  }

  /// The ways to all declared members, as ``differences(of:at:isStrict:seen:)`` writes them.
  package func members(at path: String) -> Set<String> {
    switch self {
    case .list(let element): element.members(at: path + "[]")
    case .map(let element): element.members(at: path + ".*")
    case .either(let shapes): shapes.reduce(into: []) { $0.formUnion($1.members(at: path)) }
    case .object(let members):
      members.reduce(into: []) { result, member in
        result.insert(path + "." + member.name)
        result.formUnion(member.shape.members(at: path + "." + member.name))
      }
    default: []
    }
  }
}
