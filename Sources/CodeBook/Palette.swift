import KodebokStudyModel

/// The colours of codes: as written, inherited from above, or one of twelve by the order of themes.
package enum Palette {
  /// Twelve colours that can be told apart, also by most people who do not see red and green as different.
  package static let colors = [
    "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#e6a23c", "#44aa99", "#882255", "#999933",
    "#6655aa", "#777777",
  ]

  /// The slot of a node, 0 to 11: that of its theme in the order of themes.
  package static func slot(of index: Int, in book: CodeBook) -> Int {
    guard book.codes.indices.contains(index) else { return 0 }
    let theme = book.theme(of: index)
    return book.codes[..<theme].count { $0.parent == nil } % colors.count
  }

  /// The slot of every node, in the order of the code book.
  package static func slots(in book: CodeBook) -> [Int] {
    var result: [Int] = []
    var themes = 0
    for code in book.codes {
      if let parent = code.parent, result.indices.contains(parent) {
        result.append(result[parent])
      } else {
        result.append(themes % colors.count)
        themes += 1
      }
    }
    return result
  }

  /// The colour of a node as `#rrggbb`: its own, inherited, or that of its slot.
  package static func color(of index: Int, in book: CodeBook) -> String {
    guard book.codes.indices.contains(index) else { return colors[0] }
    return book.codes[index].color ?? colors[slot(of: index, in: book)]
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
