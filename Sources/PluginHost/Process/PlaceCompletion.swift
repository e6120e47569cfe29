import KodebokJSON
import KodebokPluginKit
import KodebokStudyModel
import KodebokText

/// Reads the result of a plug-in, and finds the lines of places that are told in scalars alone.
enum PlaceCompletion {
  /// A stretch of a source that is looked for.
  private struct Wanted: Hashable {
    var source: StudyPath
    var scalars: Range<ScalarOffset>
  }

  /// - Throws: That the result is not what the contract says: also a place in a source that is not there, and words that
  ///   do not stand where it says.
  static func result(
    _ value: JSONValue,
    _ view: some StudyView,
    _ context: AnalysisContext
  ) throws(ContractBreach) -> AnalysisResult {
    var result = try AnalysisResult(WireValue(value, "result"))
    var wanted: [StudyPath: Set<Range<ScalarOffset>>] = [:]
    try map(&result) { (place) throws(ContractBreach) in
      wanted[place.source, default: []].insert(place.scalars)
      return place
    } spot: { (place) throws(ContractBreach) in
      if let scalars = place.scalars { wanted[place.file, default: []].insert(scalars) }
      return place
    }
    guard !wanted.isEmpty else { return result }
    let found = try find(wanted, view, context)
    try map(&result) { (place) throws(ContractBreach) in
      guard var whole = found[Wanted(source: place.source, scalars: place.scalars)] else {
        throw ContractBreach("result", "places in sources of the study, not in “\(place.source.value.visible)”")
      }
      guard whole.quote == place.quote else {
        let (start, end) = (place.scalars.lowerBound.value, place.scalars.upperBound.value)
        throw ContractBreach(
          "a place in \(place.source.value.visible)",
          "with the words that stand at \(start)–\(end) as its quote"
        )
      }
      whole.coding = place.coding
      return whole
    } spot: { (place) throws(ContractBreach) in
      guard let scalars = place.scalars else { return place }
      guard let whole = found[Wanted(source: place.file, scalars: scalars)] else {
        throw ContractBreach("result.findings", "places in sources of the study, not in “\(place.file.value.visible)”")
      }
      return Place(file: place.file, start: whole.start, end: whole.end)
    }
    return result
  }

  private static func find(
    _ wanted: [StudyPath: Set<Range<ScalarOffset>>],
    _ view: some StudyView,
    _ context: AnalysisContext
  ) throws(ContractBreach) -> [Wanted: ResultPlace] {
    let sources = view.study.sources.filter { wanted[$0.path] != nil }
    let silent = AnalysisContext(isCancelled: { context.isCancelled })
    do throws(AnalysisFailure) {
      let parts = try view.mapDocuments(sources, .text, silent) { document in
        (wanted[document.source.path] ?? []).map { scalars in
          (
            Wanted(source: document.source.path, scalars: scalars),
            document.place(document.text.byteRange(of: scalars))
          )
        }
      }
      return Dictionary(parts.joined(), uniquingKeysWith: { first, _ in first })
    } catch {
      throw ContractBreach("result", error.message.english)
    }
  }

  /// Replaces the places whose lines are not known.
  private static func map(
    _ result: inout AnalysisResult,
    _ place: (ResultPlace) throws(ContractBreach) -> ResultPlace,
    spot: (Place) throws(ContractBreach) -> Place
  ) throws(ContractBreach) {
    func mapped(_ one: inout ResultPlace) throws(ContractBreach) {
      if one.start.isUntold { one = try place(one) }
    }
    for table in result.tables.indices {
      for row in result.tables[table].rows.indices {
        for column in result.tables[table].rows[row].indices {
          guard result.tables[table].rows[row][column].hasPlaces else { continue }
          var places = result.tables[table].rows[row][column].places
          for index in places.indices { try mapped(&places[index]) }
          result.tables[table].rows[row][column].places = places
        }
      }
    }
    for index in result.quotes.indices { try mapped(&result.quotes[index].place) }
    for index in result.proposals.indices { try mapped(&result.proposals[index].place) }
    for index in result.findings.indices {
      result.findings[index].place = try spot(result.findings[index].place)
      for other in result.findings[index].related.indices {
        result.findings[index].related[other].place = try spot(result.findings[index].related[other].place)
      }
    }
  }
}

extension Place {
  /// The stretch in scalars, where its lines are not known.
  fileprivate var scalars: Range<ScalarOffset>? {
    guard start.isUntold else { return nil }
    return ScalarOffset(start.column)..<ScalarOffset(max(end.column, start.column))
  }
}
