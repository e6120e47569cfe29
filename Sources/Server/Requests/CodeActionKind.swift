import KodebokStudyModel

/// The kinds of code actions: an interface, because any client that can ask by kind binds one key per code by them.
enum CodeActionKind: Hashable, Sendable {
  case again
  case suggested
  case theme(CodeID)
  case code(CodeID)
  case takeBack
  case remove
  case memo
  case recode
  case extend
  case shrink
  case mark
  case stance
  case newCode
  case inVivo
  case makeStudy
  case writeTags
  case upkeep
  case sort
  case applySheet
  case show
  case quote
  case bind
  case analyse(String)
  case fix

  /// The kind as the protocol writes it.
  var name: String {
    switch self {
    case .again: "refactor.kodebok.tag.again"
    case .suggested: "refactor.kodebok.tag.suggested"
    case .theme(let id): "refactor.kodebok.tag.theme." + id.value
    case .code(let id): "refactor.kodebok.tag.code." + id.value
    case .takeBack: "refactor.kodebok.takeback"
    case .remove: "refactor.kodebok.remove"
    case .memo: "refactor.kodebok.memo"
    case .recode: "refactor.kodebok.recode"
    case .extend: "refactor.kodebok.extend"
    case .shrink: "refactor.kodebok.shrink"
    case .mark: "refactor.kodebok.mark"
    case .stance: "refactor.kodebok.stance"
    case .newCode: "refactor.kodebok.code.new"
    case .inVivo: "refactor.kodebok.code.invivo"
    case .makeStudy: "refactor.kodebok.study"
    case .writeTags: "source.kodebok.writeTags"
    case .upkeep: "refactor.kodebok.book"
    case .sort: "refactor.kodebok.sort"
    case .applySheet: "source.kodebok.applySheet"
    case .show: "refactor.kodebok.show"
    case .quote: "refactor.kodebok.quote"
    case .bind: "refactor.kodebok.bind"
    case .analyse(let name): "refactor.kodebok.analyse." + name
    case .fix: "quickfix"
    }
  }

  /// The kinds a client is told of at the beginning; the ids of codes follow those of the tag family.
  static let families = [
    "quickfix", "refactor.kodebok.tag.again", "refactor.kodebok.tag.suggested", "refactor.kodebok.tag.theme",
    "refactor.kodebok.tag.code", "refactor.kodebok.takeback", "refactor.kodebok.remove", "refactor.kodebok.memo",
    "refactor.kodebok", "source.kodebok.writeTags", "source.kodebok.applySheet",
  ]
}
