/// The namespaces of Word documents, in both flavours of ISO/IEC 29500, and their numbers for reading.
enum WordNames {
  /// The words and their formatting.
  static let w = 0
  /// References to other parts.
  static let r = 1
  /// Alternatives for programs of different age.
  static let mc = 2

  static let namespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": w,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": w,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": r,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": r,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": mc,
  ]
}
