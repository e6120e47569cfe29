import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording
import struct KodebokLanguageProtocol.InitializeParams

/// What the client can do and wants, as `initialize` and its settings say; decides what each feature sends.
struct ClientProfile: Sendable {
  /// The unit of columns agreed on.
  var encoding = PositionEncoding.utf16
  /// Whether hovers may be Markdown.
  var readsMarkdown = false
  /// Whether outlines may be nested.
  var nestsSymbols = false
  /// Whether diagnostics may name other places.
  var showsRelated = false
  /// Whether the client asks for diagnostics, and again when told to; then none are sent unasked.
  var pullsDiagnostics = false
  /// Whether it can be told to ask again.
  var refreshesDiagnostics = false
  /// Whether a question can be asked in the middle of an action.
  var canAsk = false
  /// Whether it opens a document when told to.
  var showsDocuments = false
  /// Whether it applies edits the server asks for.
  var appliesEdits = false
  /// Whether edits may name the version they count in.
  var takesVersionedEdits = false
  /// Whether edits may ask the person first.
  var annotatesEdits = false
  /// Whether edits may make files.
  var createsFiles = false
  /// Whether code actions may be more than commands.
  var takesActionLiterals = false
  /// Whether the client can watch files for the server.
  var watchesFiles = false
  /// Whether it can be asked for settings.
  var hasConfiguration = false
  /// Whether it waits for edits before it saves.
  var waitsBeforeSaving = false
  /// Whether it can be told to ask for code lenses again.
  var refreshesLenses = false
  /// Whether it can be told to ask for inlay hints again.
  var refreshesInlays = false
  /// Whether it shows documents that only the server has.
  var showsContent = false
  /// Whether symbols may come without their range.
  var resolvesSymbols = false
  /// Whether links may say where they lead.
  var takesLinkTooltips = false
  /// Whether it shows how far work of the server is.
  var createsProgress = false
  /// Whether the numbers by which the study tells places are shown at the ends of lines.
  var showsNumbers = false
  /// Whether it wants to be told when passages change (`initializationOptions`).
  var wantsPassagesChanged = false
  /// What it can show of a document beside its text.
  var reading = ReadingProfile()
  /// How coded passages are shown; nil: by the study.
  var codedPassages: Settings.CodedPassages?
  /// Whose codings are written; nil: by the study and the environment.
  var coder: String?
  /// The language asked for, if any.
  var languageName: String?
  /// The language the program was started with; it goes before every other.
  var startLanguage: Settings.Language?
  /// The language of the process.
  var processLanguage = Settings.Language.english
  /// Whether the client must be asked to tell of changed settings.
  var registersConfiguration = false
  /// What the client has said about settings; later kinds go before earlier ones.
  private var layers: [JSONValue] = []
  /// What holds where no settings say anything.
  private var preset = SettingValues()

  /// Where settings come from, the weakest first.
  enum SettingsLayer: Int, CaseIterable {
    /// `initializationOptions`.
    case initial
    /// `workspace/didChangeConfiguration`.
    case pushed
    /// `workspace/configuration`.
    case pulled
  }

  /// What settings of a client can say.
  private struct SettingValues {
    var codedPassages: Settings.CodedPassages?
    var coder: String?
    var languageName: String?
    var showsNumbers = false
    var wantsPassagesChanged = false
  }

  /// A client that has said nothing yet.
  init(environment: [String: String], language: String? = nil) {
    startLanguage = language.flatMap { Wording.language(named: $0) }
    processLanguage = Wording.language(option: nil, settings: nil, environment: environment)
  }

  /// Reads the parameters of `initialize`.
  init(_ params: InitializeParams, environment: [String: String], language: String? = nil) {
    self.init(environment: environment, language: language)
    let can = params.capabilities
    let offered = can.positionEncodings
    // UTF-8 costs nothing to convert, so it goes first whatever its place in the client's list.
    encoding =
      offered.contains(PositionEncoding.utf8.rawValue)
      ? .utf8 : offered.compactMap { PositionEncoding(rawValue: $0) }.first ?? .utf16
    readsMarkdown = can.hoverTakesMarkdown
    nestsSymbols = can.takesHierarchicalSymbols
    showsRelated = can.takesRelatedInformation
    // What cannot be told to ask again would show findings of yesterday; it is told of them instead.
    refreshesDiagnostics = can.refreshesDiagnostics
    pullsDiagnostics = can.pullsDiagnostics && refreshesDiagnostics
    canAsk = can.asks
    showsDocuments = can.showsDocuments
    appliesEdits = can.appliesEdits
    takesVersionedEdits = can.takesDocumentChanges
    annotatesEdits = can.takesChangeAnnotations
    createsFiles = can.createsFiles
    takesActionLiterals = can.takesCodeActionLiterals
    watchesFiles = can.registersWatchedFiles
    hasConfiguration = can.hasConfiguration
    waitsBeforeSaving = can.waitsBeforeSaving
    registersConfiguration = can.registersConfiguration
    refreshesLenses = can.refreshesCodeLenses
    refreshesInlays = can.refreshesInlayHints
    showsContent = can.showsContent
    resolvesSymbols = can.resolvesSymbolRanges
    takesLinkTooltips = can.takesLinkTooltips
    createsProgress = can.createsProgress
    reading = ReadingProfile(can)
    preset.languageName = params.locale
    let options = params.initializationOptions ?? .null
    take(options, as: .initial)
    // Some clients count bytes and never say so; whoever sets them up can.
    let settings = options["kodebok"] ?? options
    if let unit = settings["positionEncoding"]?.string.flatMap(PositionEncoding.init(rawValue:)) { encoding = unit }
  }

  /// Takes what settings say, in a member `kodebok` or bare; what was said the same way before counts no more.
  ///
  /// Settings that a person takes away again fall back to what holds without them.
  mutating func take(_ settings: JSONValue, as layer: SettingsLayer) {
    while layers.count < SettingsLayer.allCases.count { layers.append(.null) }
    let settings = settings["kodebok"] ?? settings
    layers[layer.rawValue] = settings
    // What is pushed is newer than what was pulled before it; what will be pulled next is newer again.
    if layer == .pushed, let pulled = layers[SettingsLayer.pulled.rawValue].object {
      layers[SettingsLayer.pulled.rawValue] = .object(pulled.filter { settings[$0.key] == nil })
    }
    var values = preset
    for settings in layers {
      if let word = settings["codedPassages"]?.string, let known = Settings.CodedPassages(rawValue: word) {
        values.codedPassages = known
      } else if settings["codedPassages"]?.isNull == true {
        values.codedPassages = nil
      }
      if let name = settings["coder"]?.string, !name.isEmpty { values.coder = name }
      if let name = settings["language"]?.string, !name.isEmpty { values.languageName = name }
      if let wanted = settings["numbers"]?.bool { values.showsNumbers = wanted }
      if let wanted = settings["passagesChanged"]?.bool { values.wantsPassagesChanged = wanted }
    }
    codedPassages = values.codedPassages
    coder = values.coder
    languageName = values.languageName
    showsNumbers = values.showsNumbers
    wantsPassagesChanged = values.wantsPassagesChanged
  }

  /// The language of messages about a study.
  func language(of study: Study) -> Settings.Language {
    startLanguage ?? study.settings.language ?? languageName.flatMap { Wording.language(named: $0) } ?? processLanguage
  }

  /// How coded passages are shown: as the client wants, else as the study says; the one place where that is decided.
  ///
  /// A client that does not paint by tokens gets hints where tokens are asked for.
  func codedPassages(in study: Study) -> Settings.CodedPassages {
    let asked = codedPassages ?? study.settings.codedPassages ?? .hint
    return asked == .tokens && !reading.takesTokens ? .hint : asked
  }
}
