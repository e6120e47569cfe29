import KodebokJSON
import KodebokPluginKit
import KodebokStudyModel
import KodebokText

/// Reads the result of a plug-in.
enum PlaceCompletion {
  static func result(
    _ value: JSONValue,
    _ view: some StudyView,
    _ context: AnalysisContext
  ) throws(ContractBreach) -> AnalysisResult {
    try AnalysisResult(WireValue(value, "result"))
  }
}
