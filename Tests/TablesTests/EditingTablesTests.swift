import KodebokTables
import KodebokText
import Testing

@Suite("Editing tables")
struct EditingTablesTests {
  @Test("A cell is changed in place, in the dialect of the file")
  func cell() {
    let read = table("sep=;\nid;navn\n1;\"a\"\n2\n")
    func edited(_ edits: [TextEdit]) -> String { read.text.applying(edits).string }
    #expect(edited(read.setting("b", row: 0, column: 1)) == "sep=;\nid;navn\n1;\"b\"\n2\n")
    #expect(edited(read.setting("x;y", row: 1, column: 1)) == "sep=;\nid;navn\n1;\"a\"\n2;\"x;y\"\n")
    #expect(edited(read.setting("=1+1", row: 0, column: 0)) == "sep=;\nid;navn\n'=1+1;\"a\"\n2\n")
    #expect(edited(read.setting("-5,5", row: 0, column: 0)) == "sep=;\nid;navn\n-5,5;\"a\"\n2\n")
    #expect(edited(read.appendingRow(["3"])) == "sep=;\nid;navn\n1;\"a\"\n2\n3;\n")
    #expect(edited(read.appendingColumn("by", ["Bø", "@x"])) == "sep=;\nid;navn;by\n1;\"a\";Bø\n2;;'@x\n")
    #expect(read.setting("a", row: 0, column: 1).isEmpty && read.setting("a", row: 9, column: 0).isEmpty)
  }

  static let samples = [
    "", "a", "å", " x ", "\"", "\"\"", ";", ",", "\t", "=1", "'=1", "''", "-", "-1", "+47 1", "@x", "l1\nl2", "3,5",
    "sep=;",
    "'", "😀", "e\u{301}", "a\"b;c,d\te",
  ]

  static func rows(_ random: inout SeededGenerator, _ columns: Int) -> [[String]] {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in
      (0..<columns).map { _ in samples.randomElement(using: &random) ?? "" }
    }
  }

  @Test("What is written is read back, in every dialect")
  func writing() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let columns = Int.random(in: 1...4, using: &random)
      let separator = ([0x3B, 0x2C, 0x09] as [UInt8]).randomElement(using: &random) ?? 0x3B
      let header = (0..<columns).map { "h\($0)" }
      let rows = [header] + Self.rows(&random, columns)
      let text =
        "sep=" + String(decoding: [separator], as: UTF8.self) + "\n" + Table.written(rows, separator: separator)
      #expect(values(table(text)) == rows, "\(text)")
    }
  }

  @Test("An edited cell has its new value, every other cell its old bytes")
  func editing() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let columns = Int.random(in: 1...4, using: &random)
      let separator = ([0x3B, 0x2C, 0x09] as [UInt8]).randomElement(using: &random) ?? 0x3B
      let rows = [(0..<columns).map { "h\($0)" }] + Self.rows(&random, columns)
      let text =
        "sep=" + String(decoding: [separator], as: UTF8.self) + "\n" + Table.written(rows, separator: separator)
      let before = table(text)
      let row = Int.random(in: 0..<before.rows.count, using: &random)
      let column = Int.random(in: 0..<columns + 1, using: &random)
      let value = Self.samples.randomElement(using: &random) ?? ""
      let after = Table(before.text.applying(before.setting(value, row: row, column: column)))
      #expect(after.value(after.rows[row], column) == value, "\(text)")
      for (index, other) in after.rows.enumerated() {
        for cell in 0..<columns where index != row || cell != column {
          let old = before.text.string(before.range(before.rows[index], cell))
          #expect(after.text.string(after.range(other, cell)) == old, "\(text)")
        }
      }
      let wider = Table(before.text.applying(before.appendingColumn("ny", [value])))
      #expect(wider.header?.cells.last?.value == "ny" && wider.value(wider.rows[0], columns) == value)
      let longer = Table(before.text.applying(before.appendingRow([value])))
      #expect(longer.rows.count == before.rows.count + 1 && longer.rows.last?.cells.first?.value == value, "\(text)")
    }
  }

  @Test("Random bytes are read in linear time without trap; cells lie in order")
  func noise() {
    var random = SeededGenerator(seed: 3)
    let alphabet = Array("\"\"\";;,,\t\n\n'=-a1å😀sep".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let read = Table(SourceText(utf8: bytes))
      var place = 0
      for cell in ([read.header].compactMap { $0 } + read.rows).flatMap(\.cells) {
        #expect(cell.range.lowerBound.value >= place && cell.range.upperBound <= read.text.end)
        place = cell.range.upperBound.value
      }
      for row in read.rows.indices { _ = read.text.applying(read.setting("x", row: row, column: 2)) }
      _ = read.text.applying(read.appendingColumn("x"))
    }
    let start = ContinuousClock.now
    for piece in ["\"", "\"\n", "\"a;", "\"\"\"", ";", "a\n", "\"\n\"\"\""] {
      _ = table(String(repeating: piece, count: 50_001))
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
