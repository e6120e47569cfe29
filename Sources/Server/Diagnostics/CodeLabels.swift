import KodebokJSON
import KodebokStudyModel
import KodebokText

/// The labels and ids of a code book's nodes as they stand between quotation marks of JSON, each made when first used.
struct CodeLabels {
  private let codeBook: CodeBook
  private var labels: [[UInt8]?]
  private var ids: [[UInt8]?]

  init(_ codeBook: CodeBook) {
    self.codeBook = codeBook
    labels = [[UInt8]?](repeating: nil, count: codeBook.codes.count)
    ids = labels
  }

  /// The label of a part of a stretch; the id as it was written for a code the book does not have.
  mutating func label(_ part: CodedStretch.Part, _ codings: [PlacedCoding]) -> [UInt8] {
    guard labels.indices.contains(part.node) else { return JSONPiece.escaped(codings[part.coding].code.value.visible) }
    if let label = labels[part.node] { return label }
    let label = JSONPiece.escaped(codeBook.codes[part.node].label)
    labels[part.node] = label
    return label
  }

  /// The id of a part of a stretch.
  mutating func id(_ part: CodedStretch.Part, _ codings: [PlacedCoding]) -> [UInt8] {
    guard ids.indices.contains(part.node) else { return JSONPiece.escaped(codings[part.coding].code.value) }
    if let id = ids[part.node] { return id }
    let id = JSONPiece.escaped(codeBook.codes[part.node].id.value)
    ids[part.node] = id
    return id
  }
}
