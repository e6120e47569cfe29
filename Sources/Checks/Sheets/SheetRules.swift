import KodebokStudyModel

/// Rules about sorting sheets: what they find is found where a sheet is open or applied; they give it a severity here.
extension Rule {
  /// What applying a sheet would change.
  static let sheetChange = Rule("sheet-change", .information)
  /// A passage or code that the study changed since the sheet was made.
  static let sheetOutdated = Rule("sheet-outdated", .warning)
  /// Something on a sheet that cannot be taken as it stands.
  static let sheetUnclear = Rule("sheet-unclear", .warning)
}
