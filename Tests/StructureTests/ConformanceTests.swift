import Testing

@Suite("Every fact about peers and clients has a test")
struct ConformanceTests {
  @Test("The tests that the table names are there")
  func testsExist() throws {
    let tree = try SourceTree()
    for row in ConformanceTable.all {
      #expect(!row.tests.isEmpty, "\(row.fact)")
      for test in row.tests {
        let parts = test.split(separator: ".").map(String.init)
        let isThere = tree.files.contains { file in
          file.path.hasPrefix("Tests/") && file.lines.contains { $0.hasPrefix("struct \(parts[0])") }
            && file.lines.contains { $0.contains("func \(parts[1])(") }
        }
        #expect(isThere, "\(row.fact): no test \(test)")
      }
    }
  }

  @Test("No fact stands in a list twice")
  func factsAreTold() {
    for rows in [ConformanceTable.robustness, ConformanceTable.clients, ConformanceTable.consequences] {
      #expect(Set(rows.map(\.fact)).count == rows.count && rows.count > 10)
    }
  }
}
