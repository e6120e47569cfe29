import KodebokStudyModel
import KodebokText

/// Looks for what does not add up between the nodes of a code book.
struct CodeBookAudit {
  let book: CodeBook
  let idRanges: [Range<ByteOffset>]
  let references: [(attribute: String, id: CodeID, range: Range<ByteOffset>)]

  /// What was found, in no particular order.
  var problems: [CodeBook.Problem] { duplicates + aliases + unknown + cycles }

  private var duplicates: [CodeBook.Problem] {
    var result: [CodeBook.Problem] = []
    var seen: [CodeID: Int] = [:]
    var folded: [String: Int] = [:]
    for (index, code) in book.codes.enumerated() {
      if let first = seen[code.id] {
        result.append(.duplicateID(code.id, first: idRanges[first], second: idRanges[index]))
        continue
      }
      seen[code.id] = index
      if let first = folded[code.id.value.lowercased()] {
        result.append(
          .caseOnly(book.codes[first].id, code.id, first: idRanges[first], second: idRanges[index])
        )
      } else {
        folded[code.id.value.lowercased()] = index
      }
    }
    return result
  }

  private var aliases: [CodeBook.Problem] {
    var result: [CodeBook.Problem] = []
    let living = Set(book.codes.map(\.id))
    var taken: [CodeID: Int] = [:]
    for (index, code) in book.codes.enumerated() {
      for alias in code.aliases {
        if living.contains(alias) || taken[alias, default: index] != index {
          result.append(.aliasTaken(alias, at: idRanges[index]))
        }
        taken[alias] = taken[alias] ?? index
      }
    }
    return result
  }

  private var unknown: [CodeBook.Problem] {
    references.filter { book.indices[$0.id] == nil }
      .map { .unknownReference(attribute: $0.attribute, $0.id, at: $0.range) }
  }

  /// Cycles through parents and further parents, each once; a walk without recursion.
  private var cycles: [CodeBook.Problem] {
    guard book.codes.contains(where: { !$0.also.isEmpty }) else { return [] }
    let above = book.codes.map { code in
      [code.parent].compactMap { $0 } + code.also.compactMap { book.indices[$0] }
    }
    var result: [CodeBook.Problem] = []
    var isDone = [Bool](repeating: false, count: above.count)
    var places = [Int?](repeating: nil, count: above.count)
    for start in above.indices where !isDone[start] {
      var path: [(node: Int, next: Int)] = [(start, 0)]
      places[start] = 0
      while let (node, next) = path.last {
        guard next < above[node].count else {
          isDone[node] = true
          places[node] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = above[node][next]
        if let place = places[target] {
          let ids = path[place...].map { book.codes[$0.node].id }
          result.append(.cycle(ids, at: idRanges[node]))
        } else if !isDone[target] {
          places[target] = path.count
          path.append((target, 0))
        }
      }
    }
    return result
  }
}

extension CodeBook.Problem {
  /// Where the problem is shown.
  var place: ByteOffset {
    switch self {
    case .duplicateID(_, _, let range), .caseOnly(_, _, _, let range), .aliasTaken(_, let range),
      .unknownReference(_, _, let range), .cycle(_, let range), .malformedAttributes(let range),
      .invalidID(_, let range), .invalidColor(_, let range):
      range.lowerBound
    }
  }
}
