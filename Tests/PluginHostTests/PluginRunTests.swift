import Foundation
import KodebokPluginHost
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import Synchronization
import Testing

@Suite("A plug-in in another process", .enabled(if: PluginBench.hasPython), .serialized)
struct PluginRunTests {
  /// Runs a plug-in whose result's title is what a piece of Python makes.
  static func title(_ expression: String, _ before: String = "", limits: String = "{}") throws -> String {
    let bench = try PluginBench(
      "\(before)\ndef run(params):\n    return {'title': str(\(expression))}\nhello()\nserve(run)",
      limits: limits
    )
    return try bench.run().get().title
  }

  @Test("It sees the study, and its places are completed and compared with the text")
  func study() throws {
    let bench = try PluginBench(
      """
      def run(params):
          name = params['run']
          frame = ask('study/frame', run=name)['result']
          path = frame['sources'][0]['path']
          page = ask('study/documents', run=name, needs=['text', 'segments'], sources=[path])['result']
          document = page['documents'][0]
          turn = document['transcript']['turns'][1]
          place = {'source': path, 'start': turn['start'], 'end': turn['end'],
                   'quote': document['text'][turn['start']:turn['end']]}
          segment = document['segments'][0]
          send(method='$/progress', params={'run': name, 'done': 1, 'total': 2, 'message': 'half'})
          send(method='log', params={'message': 'a line'})
          return {'title': path, 'quotes': [place, dict(segment, source=path, coding=segment['id'])],
                  'findings': [{'rule': 'x', 'severity': 'hint', 'message': 'm', 'file': path, 'start': 0, 'end': 3}]}
      hello()
      serve(run)
      """
    )
    let told = Mutex<[String]>([])
    let context = AnalysisContext(
      progress: { state in told.withLock { $0.append("\(state.done)/\(state.total) \(state.message)") } },
      log: { line in told.withLock { $0.append(line) } }
    )
    let result = try bench.run(context).get()
    #expect(result.title == bench.view.study.sources[0].path.value)
    let place = result.quotes[0].place
    #expect(!place.reference.isEmpty && !place.speaker.isEmpty && place.start.line > 0)
    #expect(result.quotes[1].place.coding != nil)
    // What an analysis does not declare is not taken.
    #expect(result.findings.isEmpty)
    #expect(told.withLock { $0 } == ["1/2 half", "a line"])
  }

  @Test("Words that do not stand where a place says are a breach, and so is a place outside the study")
  func wrongPlaces() throws {
    let first = "ask('study/frame', run=params['run'])['result']['sources'][0]['path']"
    for (source, quote, expected) in [
      (first, "never said", "with the words that stand at 0–4 as its quote."),
      ("'../../etc/passwd'", "root", "result.quotes[0].source must be: the path of a file of the study."),
      ("'/etc/passwd'", "root", "result.quotes[0].source must be: the path of a file of the study."),
      ("'nowhere.txt'", "root", "result must be: places in sources of the study, not in “nowhere.txt”."),
    ] {
      let bench = try PluginBench(
        """
        def run(params):
            return {'title': 'x', 'quotes': [{'source': \(source), 'start': 0, 'end': 4, 'quote': '\(quote)'}]}
        hello()
        serve(run)
        """
      )
      guard case .failure(let failure) = bench.run() else {
        Issue.record("there is a result")
        continue
      }
      #expect(failure.message.english.hasSuffix(expected), "\(failure.message.english)")
    }
  }

  @Test("Only sources of the study can be read, and a wrong question is answered, not punished")
  func outside() throws {
    for (question, expected) in [
      ("ask('study/documents', run='1', needs=['text'], sources=['../../../etc/passwd'])", "-32602"),
      ("ask('study/text', run='1', source='/etc/passwd', start=0, end=9)", "-32602"),
      ("ask('study/text', run='1', source='x', start=-5, end=2)", "-32602"),
      ("ask('study/documents', run='other', needs=[])", "-32602"),
      ("ask('study/documents', run='1', needs=[], cursor='999999')", "-32602"),
      ("ask('study/documents')", "-32602"),
      ("ask('files/read', path='/etc/passwd')", "-32601"),
    ] {
      let title = try Self.title("\(question)['error']['code']")
      #expect(title == expected, "\(question)")
    }
  }

  @Test("It is kept for the next run, and started anew when its files change or it has crashed")
  func warm() throws {
    let script =
      "import itertools\nruns = itertools.count(1)\ndef run(params): return {'title': str(os.getpid()) + ' ' + str(next(runs)) + ' ' + str(os.stat('/proc/self/ns/pid').st_ino)}\nhello()\nserve(run)"
    let bench = try PluginBench(script)
    let first = try bench.run().get().title
    let second = try bench.run().get().title
    #expect(first.hasSuffix(first.split(separator: " ")[2]) && first.contains(" 1 ") && second.contains(" 2 "))
    try PluginBench.write(PluginBench.prelude + script + "\n#", to: bench.root + "/data/kodebok/plugins/odd/plugin.py")
    #expect(try bench.run().get().title.contains(" 1 "))
    for process in bench.leftovers.compactMap({ pid_t($0) }) { kill(process, SIGKILL) }
    while !bench.leftovers.isEmpty { usleep(1_000) }
    #expect(try bench.run().get().title.contains(" 1 "))
    #expect(bench.leftovers.count == 1)
    bench.host.stop()
    #expect(bench.leftovers.isEmpty)
  }

  @Test("One that was kept and ends before it has said a word of a run is started anew for it")
  func endedMeanwhile() throws {
    let bench = try PluginBench(
      """
      import itertools
      runs = itertools.count(1)
      def run(params):
          number = next(runs)
          if number == 2: os._exit(9)
          return {'title': 'run ' + str(number)}
      hello()
      serve(run)
      """
    )
    for _ in 0..<4 { #expect(try bench.run().get().title == "run 1") }
    bench.host.stop()
    #expect(bench.leftovers.isEmpty)
  }

  @Test("What keeps failing is not started again at once")
  func backOff() throws {
    let bench = try PluginBench("sys.exit(1)")
    var sentences: [String] = []
    for _ in 0..<3 { if case .failure(let failure) = bench.run() { sentences.append(failure.message.english) } }
    #expect(sentences.count == 3)
    #expect(sentences[0].contains("exit status 1") && sentences[1].contains("exit status 1"))
    #expect(sentences[2].hasPrefix("Plug-in “odd”: it has failed 2 times in a row; it can be started again in "))
  }

  @Test("A run that is cancelled ends soon, whether the plug-in listens or not")
  func cancelled() throws {
    let listens = """
      hello()
      while True:
          m = read()
          if m.get('method') == 'analysis/run': waiting = m['id']
          elif m.get('method') == '$/cancelRequest':
              send(id=m['params']['id'], error={'code': -32800, 'message': 'Cancelled.'})
          elif 'id' in m: send(id=m['id'], result=None)
      """
    for (script, isKept) in [(listens, true), ("hello(); read()\ntime.sleep(1000)", false)] {
      let bench = try PluginBench(script)
      let begin = ContinuousClock.now
      let context = AnalysisContext(isCancelled: { ContinuousClock.now - begin > .milliseconds(600) })
      #expect(bench.run(context) == .failure(.cancelled))
      #expect(ContinuousClock.now - begin < .seconds(isKept ? 2 : 8))
      #expect(bench.leftovers.isEmpty == !isKept)
    }
  }

  @Test("What never answers the last message is ended")
  func deafAtTheEnd() throws {
    let bench = try PluginBench(
      "hello()\nm = read()\nsend(id=m['id'], result={'title': 'x'})\nwhile True: time.sleep(1000)"
    )
    #expect(try bench.run().get().title == "x")
    let begin = ContinuousClock.now
    bench.host.stop()
    #expect(ContinuousClock.now - begin < .seconds(4))
    #expect(bench.leftovers.isEmpty)
  }

  @Test("Much on standard error does no harm to a run that goes well")
  func chatter() throws {
    #expect(try Self.title("'done'", "os.write(2, b'x' * (5 << 20))") == "done")
  }

  @Test("Its environment is clean, its working folder its own, nothing of the host is open, and it cannot gain rights")
  func environment() throws {
    setenv("KODEBOK_TEST_SECRET", "hush", 1)
    let names = try Self.title("sorted(os.environ)")
    #expect(names.contains("'HOME'") && names.contains("'PATH'") && names.contains("'TMPDIR'"))
    #expect(!names.contains("SECRET"))
    #expect(try Self.title("len(os.listdir('/proc/self/fd'))") == "4")
    #expect(try Self.title("sorted(os.listdir('.'))") == "['plugin.json', 'plugin.py']")
    #expect(try Self.title("'NoNewPrivs:\\t1' in open('/proc/self/status').read()") == "True")
    #expect(try Self.title("__import__('resource').getrlimit(7)[0]", limits: #"{"openFiles": 64}"#) == "64")
    #expect(try Self.title("os.getsid(0) == os.getpid()") == "True")
  }

  @Test("It has no network where the kernel allows that", .enabled(if: AnalysisHost.keepsApart))
  func network() throws {
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(server) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port: UInt16 = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        #expect(bind(server, generic, length) == 0 && listen(server, 1) == 0)
        getsockname(server, generic, &length)
      }
      return UInt16(bigEndian: pointer.pointee.sin_port)
    }
    let title = try Self.title("__import__('socket').socket().connect_ex(('127.0.0.1', \(port)))")
    #expect(title == "111")
  }
}
