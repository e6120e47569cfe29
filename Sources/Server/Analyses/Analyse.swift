import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokPluginHost
import KodebokPluginKit
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

extension ServerCommand {
  /// Runs an analysis (`analysis`, `options`) and opens its result; without a name, asks which, or shows the list.
  static let analyse = ServerCommand(name: "kodebok.analyse", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let state = try session.state(arguments)
    let run = AnalysisRun(
      root: state.folder.root,
      view: state.view(in: session),
      folder: state.folder,
      name: name,
      options: try arguments.analysisOptions,
      wantsShow: arguments.value["show"]?.bool ?? true
    )
    if let analysis = try arguments.optionalString("analysis") {
      return session.analyse(analysis, run)
    }
    let offers = session.analyses(of: state).offers
    guard session.profile.canAsk, !offers.isEmpty else { return session.showAnalyses(offers, run) }
    let language = session.profile.language(of: state.study)
    let question = ShowMessageRequest(
      .info,
      Wording(language).text("analysis/which"),
      actions: offers.map { $0.analysis.title.text(in: language) }
    )
    session.ask(ShowMessageRequest.method) {
      $0.value(question)
    } then: { session, answer in
      guard let chosen = question.choice(in: answer) else { return session.answer(name) { $0.null() } }
      session.analyse(offers[chosen].name, run)
    }
  }
}

extension Params {
  /// The member `options`: an object of texts, numbers, truth values, or lists of them.
  fileprivate var analysisOptions: [(name: String, value: String)] {
    get throws(ResponseError) {
      var result: [(name: String, value: String)] = []
      guard let options = value["options"], !options.isNull else { return [] }
      guard let members = options.object else { throw .invalidParams("options is an object") }
      for member in members {
        for one in member.value.array ?? [member.value] {
          switch one {
          case .string(let text): result.append((member.key, text))
          case .bool(let isOn): result.append((member.key, isOn ? "true" : "false"))
          case .int(let number): result.append((member.key, String(number)))
          case .double(let number): result.append((member.key, String(number)))
          default: throw .invalidParams("options.\(member.key) is a text, a number, true or false")
          }
        }
      }
      return result
    }
  }
}

/// What a client has asked to be analysed, and how it wants the answer.
///
struct AnalysisRun: Sendable {
  let root: String
  let view: StudyView
  let folder: StudyFolder
  let name: RequestID
  let options: [(name: String, value: String)]
  let wantsShow: Bool
}

extension Session {
  /// The host that runs a study's analyses, made when first asked for.
  func analyses(of state: StudyState) -> AnalysisHost {
    if let host = state.analyses { return host }
    let host = AnalysisHost(
      bundled: bundled,
      study: state.folder.root,
      environment: environment,
      version: ProgramVersion.current
    )
    state.analyses = host
    return host
  }
}

extension Session {
  /// Runs an analysis in the background and opens its result as a document whose places are links.
  fileprivate func analyse(_ analysis: String, _ run: AnalysisRun) {
    guard let state = studies[run.root] else { return answer(run.name) { $0.null() } }
    let (host, mailbox, cancellations) = (analyses(of: state), mailbox, cancellations)
    let language = profile.language(of: state.study)
    let stop = StopSign()
    let meter = progress(for: run, Wording(language).text("analysis/running", ["name": .text(analysis)]), stop)
    analysts.submit {
      let context = AnalysisContext(
        language: language,
        progress: { now in
          let share = now.total > 0 ? min(100 * now.done / now.total, 100) : 0
          if meter.isNew(share) { mailbox.post(.done { $0.report(meter.token, share, now.message) }) }
        },
        isCancelled: { stop.isStopped || cancellations.isCancelled(run.name) }
      )
      let written: Result<String, AnalysisFailure>
      do throws(AnalysisFailure) {
        let view = SnapshotView(of: run.view, in: run.folder)
        let offer = try host.find(analysis)
        let options = try OptionValues(run.options, for: offer.analysis.options, in: view.study)
        let result = try host.run(analysis, run.options, view, context)
        let file = ResultPage.fileName(offer.name)
        let report = ResultReport(result, of: offer.analysis, options: options, file: ResultPage.path(file))
        let text = report.written(as: .markdown, style: TextStyle(wording: Wording(language)))
        written = ResultPage.write(text, to: file, in: run.folder, language)
      } catch {
        written = .failure(error)
      }
      mailbox.post(.done { [written] session in session.analysed(written, run, meter.token) })
    }
  }

  /// Writes the list of analyses with how each is run, and opens it: for clients that cannot ask.
  fileprivate func showAnalyses(_ offers: [PluginCatalog.Offer], _ run: AnalysisRun) {
    let language = profile.language(of: run.view.study)
    let list = AnalysisList(offers.map { ($0.name, $0.analysis) }).markdown(Wording(language))
    let written = ResultPage.write(Array(list.utf8), to: "analyses.md", in: run.folder, language)
    analysed(written, run, nil)
  }

  /// Answers where a result lies, and has it opened.
  private func analysed(_ written: Result<String, AnalysisFailure>, _ run: AnalysisRun, _ token: ProgressToken?) {
    if let token { endProgress(token) }
    switch written {
    case .failure(let failure) where failure.kind == .cancelled: refuse(run.name, ResponseError(.requestCancelled, ""))
    case .failure(let failure):
      refuse(run.name, .failed(failure.message.text(in: profile.language(of: run.view.study))))
    case .success(let file):
      let path = ResultPage.path(file)
      showFile(run.view.root + "/" + path.value, named: path.value, run.view.study, run.name, run.wantsShow)
    }
  }
}

/// Where the document of a result lies.
enum ResultPage {
  /// The file of an analysis.
  static func fileName(_ analysis: String) -> String {
    "analysis-" + String(analysis.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(60)) + ".md"
  }

  /// The path of a page in the study.
  static func path(_ file: String) -> StudyPath { StudyPath(PageAddress.pathInStudy(file)) }

  /// Writes a page; the name of its file.
  static func write(
    _ text: [UInt8],
    to file: String,
    in folder: StudyFolder,
    _ language: Settings.Language
  ) -> Result<String, AnalysisFailure> {
    do throws(StorageError) {
      _ = try folder.writePage(file, text)
      return .success(file)
    } catch {
      let english = Wording(.english).text(error.key, error.facts)
      let norwegian = Wording(.norwegian).text(error.key, error.facts)
      return .failure(AnalysisFailure(.failed, LocalizedText(english, nb: norwegian)))
    }
  }
}
