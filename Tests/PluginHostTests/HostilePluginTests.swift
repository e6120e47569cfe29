import Foundation
import KodebokPluginHost
import KodebokPluginKit
import Testing

/// What a plug-in does wrong, and the sentences that are told of it.
struct Misdeed: CustomTestStringConvertible, Sendable {
  var name: String
  var script: String
  var limits = #"{"startSeconds": 20, "runSeconds": 20}"#
  var english: String
  var norwegian: String
  /// Whether the sentence is only the beginning.
  var isBeginning = false

  var testDescription: String { name }

  static let all = starting + speaking + ending + spending

  static let starting = [
    Misdeed(
      name: "never answers the first message",
      script: "time.sleep(1000)",
      limits: #"{"startSeconds": 1}"#,
      english: "Plug-in “odd”: it did not answer in 1 seconds after it was started, and was ended.",
      norwegian: "Tillegget «odd»: det svarte ikke på 1 sekunder etter at det ble startet, og ble avsluttet."
    ),
    Misdeed(
      name: "ends at once, with a word",
      script: "sys.stderr.write('no module named numpy\\n'); sys.exit(3)",
      english: "Plug-in “odd”: it ended before it was done (exit status 3). It wrote:\n  no module named numpy",
      norwegian:
        "Tillegget «odd»: det avsluttet før det var ferdig (avslutningskode 3). Det skrev:\n  no module named numpy"
    ),
    Misdeed(
      name: "answers with another version",
      script: "hello('2.0')\ntime.sleep(1000)",
      english: "This plug-in speaks version 2.0 of the protocol, Kodebok speaks 1.0.",
      norwegian: "Dette tillegget snakker versjon 2.0 av protokollen, Kodebok snakker 1.0."
    ),
    Misdeed(
      name: "refuses the version",
      script: """
        send(id=read()["id"], error={"code": -32803, "message": "This plug-in speaks version 2.0 of the protocol, Kodebok \
        speaks 1.0."})
        time.sleep(1000)
        """,
      english:
        "Plug-in “odd”: it refused to begin: This plug-in speaks version 2.0 of the protocol, Kodebok speaks 1.0.",
      norwegian:
        "Tillegget «odd»: det nektet å begynne: This plug-in speaks version 2.0 of the protocol, Kodebok speaks 1.0."
    ),
    Misdeed(
      name: "offers what is no description",
      script: """
        send(id=read()["id"], result={"protocol": "1.0", "plugin": {"name": "odd", "version": "1"}, "analyses": [{"name": "Odd One"}]})
        time.sleep(1000)
        """,
      english:
        "Plug-in “odd”: what it sent is not what the contract says: initialize.analyses[0].name must be: lower-case letters and digits, words joined by hyphens.",
      norwegian:
        "Tillegget «odd»: det som ble sendt, er ikke slik kontrakten sier: initialize.analyses[0].name skal være: små bokstaver og sifre, ord satt sammen med bindestrek."
    ),
  ]

  static let speaking = [
    Misdeed(
      name: "prints words to standard output",
      script: "print('Loading the model …'); sys.stdout.flush(); hello(); time.sleep(1000)",
      english:
        "Plug-in “odd”: it printed something to its standard output that is no message (no Content-Length); it was ended.",
      norwegian:
        "Tillegget «odd»: det skrev noe til standard ut som ikke er en melding (ingen Content-Length); det ble avsluttet."
    ),
    Misdeed(
      name: "writes garbage without end",
      script: "hello(); read()\nwhile True: sink.write(os.urandom(65536))",
      english:
        "Plug-in “odd”: it printed something to its standard output that is no message (no Content-Length); it was ended.",
      norwegian:
        "Tillegget «odd»: det skrev noe til standard ut som ikke er en melding (ingen Content-Length); det ble avsluttet."
    ),
    Misdeed(
      name: "announces a message of three gigabytes",
      script: "hello(); read()\nsink.write(b'Content-Length: 3000000000\\r\\n\\r\\n'); sink.flush(); time.sleep(1000)",
      english: "Plug-in “odd”: it announced a message of 3000000000 bytes, which is too long; it was ended.",
      norwegian: "Tillegget «odd»: det meldte en melding på 3000000000 byte, som er for langt; det ble avsluttet."
    ),
    Misdeed(
      name: "announces less than it sends",
      script: "hello(); read()\nsink.write(b'Content-Length: 3\\r\\n\\r\\n{\"a\":1}'); sink.flush(); time.sleep(1000)",
      english: "Plug-in “odd”: what it sent is no message (",
      norwegian: "Tillegget «odd»: det som ble sendt, er ingen melding (",
      isBeginning: true
    ),
    Misdeed(
      name: "announces more than it sends",
      script: "hello(); read()\nsink.write(b'Content-Length: 300\\r\\n\\r\\n{}'); sink.flush(); time.sleep(1000)",
      limits: #"{"runSeconds": 1}"#,
      english: "Plug-in “odd”: it was not done in 1 seconds, and was ended.",
      norwegian: "Tillegget «odd»: det ble ikke ferdig på 1 sekunder, og ble avsluttet."
    ),
    Misdeed(
      name: "sends a hundred thousand arrays in each other",
      script:
        "hello(); read()\nsink.write(b'Content-Length: 100000\\r\\n\\r\\n' + b'[' * 100000); sink.flush(); time.sleep(1000)",
      english: "Plug-in “odd”: what it sent is no message (",
      norwegian: "Tillegget «odd»: det som ble sendt, er ingen melding (",
      isBeginning: true
    ),
    Misdeed(
      name: "answers what nobody asked",
      script: "hello(); read()\nsend(id=77, result={}); time.sleep(1000)",
      english: "Plug-in “odd”: what it sent is no message (an answer to nothing that was asked); it was ended.",
      norwegian:
        "Tillegget «odd»: det som ble sendt, er ingen melding (et svar på noe ingen har spurt om); det ble avsluttet."
    ),
    Misdeed(
      name: "gives a result of another form",
      script:
        "hello()\nserve(lambda run: {'title': 'x', 'tables': [{'name': 't', 'columns': ['a'], 'rows': [[1, 2]]}]})",
      english:
        "Plug-in “odd”: what it sent is not what the contract says: result.tables[0].rows[0] must be: 1 cells, one for each column.",
      norwegian:
        "Tillegget «odd»: det som ble sendt, er ikke slik kontrakten sier: result.tables[0].rows[0] skal være: 1 celler, én for hver kolonne."
    ),
    Misdeed(
      name: "reports a failure with what moves the cursor",
      script:
        "hello()\nm = read()\nsend(id=m['id'], error={'code': -32803, 'message': 'No \\x1b[2Jdata.\\n'}); time.sleep(1000)",
      english: "No [2Jdata. ",
      norwegian: "No [2Jdata. "
    ),
  ]

  static let ending = [
    Misdeed(
      name: "crashes in a run",
      script: "hello(); read()\nimport ctypes; ctypes.string_at(0)",
      english: "Plug-in “odd”: it crashed before it was done (signal 11).",
      norwegian: "Tillegget «odd»: det krasjet før det var ferdig (signal 11)."
    ),
    Misdeed(
      name: "ends in a run as if all were well",
      script: "hello(); read()\nsys.exit(0)",
      english: "Plug-in “odd”: it ended before it was done (exit status 0).",
      norwegian: "Tillegget «odd»: det avsluttet før det var ferdig (avslutningskode 0)."
    ),
    Misdeed(
      name: "raises an error, with a trace",
      script: "hello(); read()\nraise ValueError('no data')",
      english:
        "Plug-in “odd”: it ended before it was done (exit status 1). It wrote:\n  Traceback (most recent call last):",
      norwegian:
        "Tillegget «odd»: det avsluttet før det var ferdig (avslutningskode 1). Det skrev:\n  Traceback (most recent call last):",
      isBeginning: true
    ),
    Misdeed(
      name: "closes its output",
      script: "hello(); read()\nos.close(1); time.sleep(1000)",
      english: "Plug-in “odd”: it closed its input or output before it was done, and was ended.",
      norwegian: "Tillegget «odd»: det lukket inn- eller utdata før det var ferdig, og ble avsluttet."
    ),
    Misdeed(
      name: "closes its input and asks",
      script: "hello(); read()\nos.close(0)\nsend(id=1, method='study/frame', params={'run': '1'}); time.sleep(1000)",
      english: "Plug-in “odd”: it closed its input or output before it was done, and was ended.",
      norwegian: "Tillegget «odd»: det lukket inn- eller utdata før det var ferdig, og ble avsluttet."
    ),
  ]

  static let spending = [
    Misdeed(
      name: "never gives its result",
      script: "hello(); read()\ntime.sleep(1000)",
      limits: #"{"runSeconds": 1}"#,
      english: "Plug-in “odd”: it was not done in 1 seconds, and was ended.",
      norwegian: "Tillegget «odd»: det ble ikke ferdig på 1 sekunder, og ble avsluttet."
    ),
    Misdeed(
      name: "tells without end",
      script: "hello(); read()\nwhile True: send(method='log', params={'message': 'x' * 1000})",
      limits: #"{"outputMegabytes": 4, "runSeconds": 60}"#,
      english: "Plug-in “odd”: it wrote more than 4 MB, and was ended.",
      norwegian: "Tillegget «odd»: det skrev mer enn 4 MB, og ble avsluttet."
    ),
    Misdeed(
      name: "writes to standard error without end",
      script: "hello(); read()\nwhile True: os.write(2, b'x' * 65536)",
      limits: #"{"outputMegabytes": 8, "runSeconds": 60}"#,
      english: "Plug-in “odd”: it wrote more than 8 MB, and was ended. It wrote:\n  xxx",
      norwegian: "Tillegget «odd»: det skrev mer enn 8 MB, og ble avsluttet. Det skrev:\n  xxx",
      isBeginning: true
    ),
    Misdeed(
      name: "asks without end and takes no answer",
      script:
        "hello(); read()\nwhile True: send(id=1, method='study/documents', params={'run': '1', 'needs': ['text']})",
      limits: #"{"runSeconds": 2}"#,
      english: "Plug-in “odd”: it was not done in 2 seconds, and was ended.",
      norwegian: "Tillegget «odd»: det ble ikke ferdig på 2 sekunder, og ble avsluttet."
    ),
    Misdeed(
      name: "takes memory without end",
      script: "hello(); read()\nkept = []\nwhile True: kept.append(bytearray(8 << 20)); time.sleep(0.005)",
      limits: #"{"memoryMegabytes": 128, "runSeconds": 60}"#,
      english: "Plug-in “odd”: it took more than 128 MB of memory, and was ended.",
      norwegian: "Tillegget «odd»: det brukte mer enn 128 MB minne, og ble avsluttet."
    ),
    Misdeed(
      name: "lets its children take memory",
      script: """
        hello(); read()
        for each in range(4):
            if os.fork() == 0:
                kept = bytearray(b"x" * (60 << 20)); time.sleep(1000)
        time.sleep(1000)
        """,
      limits: #"{"memoryMegabytes": 128, "runSeconds": 60}"#,
      english: "Plug-in “odd”: it took more than 128 MB of memory, and was ended.",
      norwegian: "Tillegget «odd»: det brukte mer enn 128 MB minne, og ble avsluttet."
    ),
  ]
}

@Suite("A plug-in that misbehaves never hurts the host", .enabled(if: PluginBench.hasPython), .serialized)
struct HostilePluginTests {
  @Test("It is ended with everything it started, and one sentence says why", arguments: Misdeed.all)
  func misdeed(_ deed: Misdeed) throws {
    let bench = try PluginBench(deed.script, limits: deed.limits)
    let before = PluginBench.megabytes
    let begin = ContinuousClock.now
    guard case .failure(let failure) = bench.run() else {
      Issue.record("there is a result")
      return
    }
    #expect(ContinuousClock.now - begin < .seconds(30))
    #expect(PluginBench.megabytes - before < 200)
    let (english, norwegian) = (failure.message.english, failure.message.norwegian)
    #expect(deed.isBeginning ? english.hasPrefix(deed.english) : english == deed.english, "\(english)")
    #expect(deed.isBeginning ? norwegian.hasPrefix(deed.norwegian) : norwegian == deed.norwegian, "\(norwegian)")
    bench.host.stop()
    #expect(bench.leftovers.isEmpty)
  }

  @Test("Children and daemons of a plug-in end with it", arguments: [true, false])
  func descendants(isApart: Bool) throws {
    let bench = try PluginBench(
      """
      def daemon():
          if os.fork() == 0:
              os.setsid()
              if os.fork() == 0:
                  os.chdir('/')
                  time.sleep(1000)
              os._exit(0)
      hello(); read()
      for each in range(3):
          daemon()
          if os.fork() == 0: time.sleep(1000)
      time.sleep(0.3)
      os._exit(5)
      """,
      isApart: isApart
    )
    guard case .failure(let failure) = bench.run() else {
      Issue.record("there is a result")
      return
    }
    #expect(failure.message.english == "Plug-in “odd”: it ended before it was done (exit status 5).")
    #expect(bench.leftovers.isEmpty)
  }

  @Test("A plug-in that forks without end is ended", arguments: [true, false])
  func forkBomb(isApart: Bool) throws {
    let bench = try PluginBench(
      """
      hello(); read()
      while True:
          try:
              if os.fork() == 0: time.sleep(1000)
          except OSError: time.sleep(0.01)
          time.sleep(0.0005)
      """,
      limits: #"{"runSeconds": 5}"#,
      isApart: isApart
    )
    guard case .failure(let failure) = bench.run() else {
      Issue.record("there is a result")
      return
    }
    #expect(failure.kind == .process)
    #expect(bench.leftovers.isEmpty)
  }
}
