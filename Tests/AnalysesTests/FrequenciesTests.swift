import KodebokFrequencies
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("Code frequencies")
struct FrequenciesTests {
  @Test("Every code of the example has a row, and its passages are behind the count")
  func example() throws {
    let result = try AnalysisRun.result(of: FrequenciesAnalysis.self, on: AnalysisRun.example(.english))
    let table = try #require(result.tables.first)
    #expect(table.rows.count > 5)
    let row = try #require(table.rows.first { $0[3].number ?? 0 > 0 })
    #expect(Set(row[3].places.map(\.quote)).isEmpty == false)
    #expect(row[3].places.allSatisfy { !$0.reference.isEmpty })
  }

  @Test("A query takes a part of the passages")
  func query() throws {
    let files = AnalysisRun.example(.english)
    let all = try AnalysisRun.result(of: FrequenciesAnalysis.self, on: files)
    let some = try AnalysisRun.result(of: FrequenciesAnalysis.self, ["query": "group:newcomer"], on: files)
    func sum(_ result: AnalysisResult) -> Double { result.tables[0].rows.reduce(0) { $0 + ($1[3].number ?? 0) } }
    #expect(0 < sum(some) && sum(some) < sum(all))
  }
}
