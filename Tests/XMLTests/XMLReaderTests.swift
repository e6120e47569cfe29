import KodebokXML
import Testing

@Suite("XML")
struct XMLReaderTests {
  @Test("an empty text is no document")
  func emptyText() { #expect(throws: XMLError.self) { var reader = XMLReader([], namespaces: [:]); _ = try reader.next() } }
}
