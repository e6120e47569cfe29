import KodebokAnalyses
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("The table of bundled analyses")
struct BundledAnalysesTests {
  @Test("It is sorted by name, and names are lower-case words joined by hyphens")
  func order() {
    let names = BundledAnalyses.all.map { $0.description.name }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)") }
  }

  @Test("Every option says in both languages what it does, and its default is one it takes")
  func options() throws {
    for analysis in BundledAnalyses.all {
      let description = analysis.description
      for text in [description.title, description.summary] + description.options.map(\.summary) {
        #expect(!text.english.isEmpty && !text.norwegian.isEmpty, "\(description.name)")
      }
      for option in description.options {
        guard let usual = option.defaultValue else { continue }
        #expect(
          throws: Never.self,
          "\(description.name) \(option.name)"
        ) { try OptionValues([(name: option.name, value: usual)], for: description.options, in: .init()) }
      }
    }
  }
}
