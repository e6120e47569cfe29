extension Catalogue {
  static let codeBookPages: [Page] = []
  static let codingFilePages: [Page] = []
  static let codingPages: [Page] = []
  static let filePages: [Page] = []
  static let noteAndThemePages: [Page] = []
  static let settingsPages: [Page] = []
  static let sourcePages: [Page] = []
  static let tablePages: [Page] = []
}
