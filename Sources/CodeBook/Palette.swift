import KodebokStudyModel

/// The colours of codes: as written, inherited from above, or one of twelve by the order of themes.
package enum Palette {
  /// Twelve colours that can be told apart, also by most people who do not see red and green as different.
  package static let colors = [
    "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#e6a23c", "#44aa99", "#882255", "#999933",
    "#6655aa", "#777777",
  ]

  /// The colours of one code book's nodes: the one mapping that lists, passages and semantic tokens are coloured by.
  package struct Slots: Sendable {
    private let slots: [Int]
    private let colors: [String]

    /// Gives every node the slot of its theme in the order of themes.
    package init(_ book: CodeBook) {
      var slots: [Int] = []
      var themes = 0
      for code in book.codes {
        if let parent = code.parent, slots.indices.contains(parent) {
          slots.append(slots[parent])
        } else {
          slots.append(themes % Palette.colors.count)
          themes += 1
        }
      }
      colors = zip(book.codes, slots).map { $0.color ?? Palette.colors[$1] }
      self.slots = slots
    }

    /// The slot of a node, 0 to 11; the last one, grey, for a code that the code book does not have.
    package func slot(of node: Int?) -> Int {
      guard let node, slots.indices.contains(node) else { return Palette.colors.count - 1 }
      return slots[node]
    }

    /// The colour of a node as `#rrggbb`: its own, inherited, or that of its slot.
    package func color(of node: Int?) -> String {
      guard let node, colors.indices.contains(node) else { return Palette.colors[slot(of: node)] }
      return colors[node]
    }
  }

  /// A colour as `#rrggbb` from `#rgb`, `#rrggbb`, digits without `#`, or a name in English or Norwegian; else nil.
  package static func hex(_ written: String) -> String? {
    let text = written.lowercased()
    if let named = names[text] { return named }
    let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
    guard digits.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }) else { return nil }
    switch digits.utf8.count {
    case 6: return "#" + digits
    case 3: return "#" + digits.map { "\($0)\($0)" }.joined()
    default: return nil
    }
  }

  private static let names = [
    "red": "#d62728", "rød": "#d62728", "orange": "#e6a23c", "oransje": "#e6a23c", "yellow": "#ccbb44",
    "gul": "#ccbb44", "green": "#228833", "grønn": "#228833", "blue": "#4477aa", "blå": "#4477aa",
    "purple": "#6655aa", "lilla": "#6655aa", "pink": "#ee6677", "rosa": "#ee6677", "brown": "#8c564b",
    "brun": "#8c564b", "grey": "#777777", "gray": "#777777", "grå": "#777777", "black": "#000000", "svart": "#000000",
    "turquoise": "#44aa99", "turkis": "#44aa99",
  ]
}
