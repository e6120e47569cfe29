import KodebokChecks
import KodebokStudyModel
import Testing

@testable import KodebokWording

@Suite("The catalogue of words")
struct CatalogueTests {
  @Test("Every key stands once")
  func keys() {
    var seen: Set<String> = []
    for entry in Catalogue.areas.joined() { #expect(seen.insert(entry.key).inserted, "\(entry.key) stands twice") }
    var pages: Set<RuleID> = []
    for page in Catalogue.chapters.joined() { #expect(pages.insert(page.rule).inserted, "\(page.rule) has two pages") }
  }

  @Test("Both languages say something, ask for the same facts and close their braces")
  func placeholders() {
    for entry in Catalogue.areas.joined() {
      #expect(!entry.english.isEmpty && !entry.norwegian.isEmpty, "\(entry.key)")
      let english = Template(entry.english)
      let norwegian = Template(entry.norwegian)
      #expect(english.names == norwegian.names, "\(entry.key): \(english.names) and \(norwegian.names)")
      for part in english.parts + norwegian.parts {
        if case .words(let words) = part { #expect(!words.contains("{"), "\(entry.key): \(words)") }
        if case .fact(let name) = part { #expect(!name.isEmpty, "\(entry.key)") }
      }
    }
  }

  @Test("Every rule has a message, a title and a complete page in both languages, and no page is without a rule")
  func pages() {
    for rule in Rules.all {
      #expect(Wording.has(rule.id.value), "no message for \(rule.id)")
      let page = Catalogue.pages[rule.id]
      #expect(page?.english.isComplete == true, "the English page of \(rule.id)")
      #expect(page?.norwegian.isComplete == true, "the Norwegian page of \(rule.id)")
      if rule.mending != .byHand { #expect(Wording.has("fix/" + rule.id.value), "no fix title for \(rule.id)") }
    }
    #expect(Set(Catalogue.pages.keys) == Set(Rules.all.map(\.id)))
  }

  @Test("No text uses the words of programmers")
  func vocabulary() {
    let forbidden = [
      "orphan", "scalar", "foreldreløs", "null", "nil", "parse", "byte ", "offset", "boolean", "string",
      "token", "invalid", "ugyldig syntaks", "segment", "anchor",
    ]
    for entry in Catalogue.areas.joined() {
      for text in [entry.english, entry.norwegian] {
        let words = Template(text).parts.map { part in
          switch part {
          case .words(let words): words
          case .form(_, let one, let many): one + " " + many
          case .fact: ""
          }
        }
        let all = words.joined().lowercased()
        for word in forbidden { #expect(!all.contains(word), "\(entry.key) says “\(word)”") }
      }
    }
    for page in Catalogue.chapters.joined() {
      for words in [page.english, page.norwegian] {
        let all = [words.title, words.meaning, words.reason].joined(separator: " ").lowercased()
        for word in forbidden where word != "byte " { #expect(!all.contains(word), "\(page.rule) says “\(word)”") }
      }
    }
  }

  @Test("The two languages are not mixed up")
  func languages() {
    for page in Catalogue.chapters.joined() {
      #expect(page.english.title != page.norwegian.title, "\(page.rule)")
      #expect(!page.english.meaning.contains(" og "), "\(page.rule)")
      #expect(!page.norwegian.meaning.contains(" the "), "\(page.rule)")
    }
  }
}
