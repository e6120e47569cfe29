// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/sam/transcripts/tobias.vtt.jsonl` of the English example.
  static let englishCodingsSamTranscriptsTobiasVttJsonl = File(
    path: "codings/sam/transcripts/tobias.vtt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/tobias.vtt","text":"sha256:e928bfbb7698cefdff7aa055a4a0964e0cda7bdd431ef51df1ba09897d414b82"}
{"after":"","before":"","code":"waiting","created":"2026-07-26T09:09:11Z","end":483,"id":"f216d530-b9ea-509a-ba12-c16ca826001b","quote":"I waited five years on the list, and I rang every quarter. I think they gave it to me so I'd stop ringing.","start":377}
{"after":"","before":"Everybody. All at once. ","code":"being-shown","created":"2026-07-26T09:12:59Z","end":1396,"id":"f694e9e5-594a-538d-8e9b-e7aefe8697b4","quote":"I had six people show me how to plant garlic and it was six ways, and each of them waited till the last one had gone.","stance":"nuances","start":1279}
{"after":" One of the old ones hasn't talk","before":"No. ","code":"outsider","created":"2026-07-26T09:15:24Z","end":2393,"id":"edff4158-74e3-58db-b63c-10d6bbb62fed","quote":"Nobody said anything. That's how you know that it's serious, when the English say nothing.","start":2303}
{"after":"","before":"Yes. ","code":"trust-neighbours","created":"2026-07-26T09:16:26Z","end":3108,"id":"92ed635d-6c3b-5eab-92b2-7689405d9e4c","quote":"I have tools for a thousand pounds in there. I know that nobody locks. I lock.","stance":"contradicts","start":3030}
{"after":" I can see it and you can see it","before":" app is good, and I'll say why. ","code":"new-rules","created":"2026-07-26T09:21:05Z","end":3724,"id":"b24986d6-edce-5103-9fc8-a742be5563c9","quote":"Before, water was who you knew. Now it's a slot.","stance":"supports","start":3676}
{"after":"","before":"","code":"losing-ground","created":"2026-07-26T09:24:21Z","end":4265,"id":"41c986a3-b095-5446-92c6-eadc0af1817b","quote":"It's terrible for them. For me, I have to be honest, it's a thing that happens to other people.","start":4170}
{"after":"","before":"I don't, I don't know them. ","code":"losing-ground","created":"2026-07-26T09:27:14Z","end":4425,"id":"4272c6f3-56a0-52a8-b262-045fd750b4db","quote":"I went to the meeting and everyone cried and I looked at my shoes. I hadn't lost anything.","stance":"contradicts","start":4335}
{"after":"","before":"Because ","code":"trust-committee","created":"2026-07-26T09:28:44Z","end":5020,"id":"fe011d75-66e5-5c5c-9f10-8364af2cb8d9","quote":"you need to have been here longer to ask a question like that.","start":4958}
{"after":"","before":"I belong when I'm watering. ","code":"at-home","created":"2026-07-26T09:32:51Z","end":5629,"id":"47d9e888-3f77-53f8-94a2-4e8e1b789002","quote":"In the evening, everybody's watering and nobody talks, and you hear all the cans. Then I'm one of the cans.","start":5522}
{"after":"","before":"I tested it. (laughs) ","code":"soil-care","created":"2026-07-26T09:36:35Z","end":5943,"id":"6fee2e39-34c1-5699-ab19-e6b893f9fa0b","quote":"pH six point eight. I was so proud that I told everybody, and nobody asked what it was before.","start":5849}

"""#)
}
