import KodebokText

/// A node of the code book: a theme, a category or a code.
public struct Code: Sendable {
  /// What a node is, by class or by depth.
  public enum Kind: String, Sendable, CaseIterable {
    /// A theme: the top of the tree.
    case theme
    /// A category: between theme and code.
    case category
    /// A code: what is applied to segments.
    case code
  }

  /// Where a code comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// Made before the material was read.
    case aPriori = "a-priori"
    /// Made from the material.
    case emergent
    /// Taken from theory.
    case theory
  }

  /// The identity; written in the heading or the path of slugs.
  public var id: CodeID
  /// Whether the id is written in the heading.
  public var isIDWritten: Bool
  /// The label people see.
  public var label: String
  /// What the node is.
  public var kind: Kind
  /// 1 at the top.
  public var depth: Int
  /// The index of the node above in ``CodeBook/codes``, or nil at the top.
  public var parent: Int?
  /// The indices of the nodes directly below, in the order of the file.
  public var children: [Int] = []
  /// Further parents (`also`), as written.
  public var also: [CodeID] = []
  /// Older ids that mean this node (`was`).
  public var aliases: [CodeID] = []
  /// Codes that must not be applied together with this one (`excludes`).
  public var excludes: [CodeID] = []
  /// The research questions it answers (`answers`).
  public var answers: [String] = []
  /// The guide question it stands for (`guide`).
  public var guide: String?
  /// The number of a numbered code (`number`).
  public var number: Int?
  /// Where it comes from.
  public var origin: Origin?
  /// The level of abstraction as written.
  public var level: String?
  /// The date it was born, as written.
  public var since: String?
  /// The citation of a code from theory.
  public var source: String?
  /// The colour as written (`#e6a23c`), own or inherited; nil where none is declared.
  public var color: String?
  /// Whether the code is set aside (`.parked`).
  public var isParked = false
  /// Whether it holds facts that are left out of theme statistics (`.fact`).
  public var isFact = false
  /// The definition: all text that is not a field.
  public var definition = ""
  /// When to use it (`Include:`).
  public var include: [String] = []
  /// When not to use it (`Exclude:`).
  public var exclude: [String] = []
  /// Examples (`Example:`).
  public var examples: [String] = []
  /// Examples at the border (`Boundary:`).
  public var boundary: [String] = []
  /// Condensate, if one is written here.
  public var condensate: String?
  /// Summary, if one is written here.
  public var summary: String?
  /// Attributes this version does not know.
  public var attributes: [(key: String, value: String)] = []
  /// The whole node, heading to end of its subtree; bytes of the code book.
  public var range: Range<ByteOffset>
  /// The label in the heading; bytes of the code book.
  public var labelRange: Range<ByteOffset>

  /// Creates a node with its identity and place.
  public init(
    id: CodeID,
    isIDWritten: Bool,
    label: String,
    kind: Kind,
    depth: Int,
    parent: Int?,
    range: Range<ByteOffset>,
    labelRange: Range<ByteOffset>
  ) {
    self.id = id
    self.isIDWritten = isIDWritten
    self.label = label
    self.kind = kind
    self.depth = depth
    self.parent = parent
    self.range = range
    self.labelRange = labelRange
  }
}

/// The code book: themes, categories and codes in the order of the file.
public struct CodeBook: Sendable {
  /// Something in the code book that does not add up; facts, no words.
  public enum Problem: Hashable, Sendable {
    /// Two nodes have one id.
    case duplicateID(CodeID, first: Range<ByteOffset>, second: Range<ByteOffset>)
    /// Two ids differ only by case.
    case caseOnly(CodeID, CodeID, first: Range<ByteOffset>, second: Range<ByteOffset>)
    /// An alias is the id of a living node, or of two nodes.
    case aliasTaken(CodeID, at: Range<ByteOffset>)
    /// An attribute names a node that is not there: `also`, `excludes`.
    case unknownReference(attribute: String, CodeID, at: Range<ByteOffset>)
    /// A node is its own ancestor through `also`.
    case cycle([CodeID], at: Range<ByteOffset>)
    /// An attribute block that cannot be read.
    case malformedAttributes(at: Range<ByteOffset>)
    /// An id that holds other characters than letters, digits, `-`, `_` and `.`.
    case invalidID(String, at: Range<ByteOffset>)
    /// A colour that cannot be read.
    case invalidColor(String, at: Range<ByteOffset>)
  }

  /// Where the code book lies.
  public var path: StudyPath
  /// The text it was read from; empty where there is none.
  public var text: SourceText
  /// The nodes in the order of the file.
  public var codes: [Code]
  /// What does not add up.
  public var problems: [Problem]
  /// The index of a node by id and by alias.
  public private(set) var indices: [CodeID: Int]

  /// Creates a code book; the first node with an id has it, written ids go before aliases.
  public init(path: StudyPath, text: SourceText, codes: [Code], problems: [Problem] = []) {
    self.path = path
    self.text = text
    self.codes = codes
    self.problems = problems
    indices = [:]
    for (index, code) in codes.enumerated() where indices[code.id] == nil { indices[code.id] = index }
    for (index, code) in codes.enumerated() {
      for alias in code.aliases where indices[alias] == nil { indices[alias] = index }
    }
  }

  /// The code book of a study that has none yet.
  public static let empty = CodeBook(path: StudyPath("codebook.md"), text: SourceText(""), codes: [])

  /// The node with an id or alias.
  public subscript(id: CodeID) -> Code? { indices[id].map { codes[$0] } }

  /// The id of the node that an id or alias means; the id itself where the code book does not know it.
  public func resolved(_ id: CodeID) -> CodeID { indices[id].map { codes[$0].id } ?? id }

  /// The label of a node; the id as text where the code book does not know it.
  public func label(_ id: CodeID) -> String { self[id]?.label ?? id.value }

  /// The indices of a node's ancestors, nearest first.
  public func ancestors(of index: Int) -> [Int] {
    var result: [Int] = []
    var next = codes[index].parent
    while let above = next, result.count < codes.count {
      result.append(above)
      next = codes[above].parent
    }
    return result
  }

  /// The index of the theme at the top of a node's own line; the node itself where it is the top.
  public func theme(of index: Int) -> Int { ancestors(of: index).last ?? index }

  /// The labels from the top down to a node.
  public func path(of index: Int) -> [String] { (ancestors(of: index).reversed() + [index]).map { codes[$0].label } }

  /// The ids of a node and of everything below it, also by `also`.
  public func family(of id: CodeID) -> Set<CodeID> {
    guard let start = indices[id] else { return [id] }
    var found: Set<CodeID> = []
    var waiting = [start]
    while let index = waiting.popLast() {
      guard found.insert(codes[index].id).inserted else { continue }
      waiting.append(contentsOf: codes[index].children)
      for (other, code) in codes.enumerated() where code.also.contains(where: { indices[$0] == index }) {
        waiting.append(other)
      }
    }
    return found
  }
}
