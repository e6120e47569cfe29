// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/ruth/transcripts/tobias.vtt.jsonl` of the English example.
  static let englishCodingsRuthTranscriptsTobiasVttJsonl = File(
    path: "codings/ruth/transcripts/tobias.vtt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/tobias.vtt","text":"sha256:e928bfbb7698cefdff7aa055a4a0964e0cda7bdd431ef51df1ba09897d414b82"}
{"after":"","before":"Yes. Tobias. ","code":"plot-facts","created":"2026-07-12T09:09:00Z","end":275,"id":"165ec682-7a1a-58d4-b9b5-b31a0049359e","quote":"Plot 58, upper field, a full one, since two years in April.","start":216}
{"after":"","before":"","code":"waiting","created":"2026-07-12T09:12:37Z","end":483,"id":"d732fda2-23a2-529d-822d-08ebba4e59b2","quote":"I waited five years on the list, and I rang every quarter. I think they gave it to me so I'd stop ringing.","start":377}
{"after":"","before":"Yes. ","code":"outsider","created":"2026-07-12T09:14:51Z","end":1134,"id":"af9c28ba-3187-5809-a10d-c492c213c834","quote":"It took me a year to understand that it's not a compliment.","start":1075}
{"after":"","before":"","code":"give-take","created":"2026-07-12T09:16:42Z","end":2116,"id":"0f6e3504-aabe-5c90-bdd9-6464211982bf","quote":"And I showed it to somebody on the bench, and it went quiet like, like I'd shown them a bill.","stance":"contradicts","start":2023}
{"after":" One of the old ones hasn't talk","before":"No. ","code":"outsider","created":"2026-07-12T09:21:10Z","end":2393,"flags":["candidate"],"id":"a0b70a69-9cd5-5352-9768-933d3189e317","quote":"Nobody said anything. That's how you know that it's serious, when the English say nothing.","start":2303}
{"after":"","before":"Yes. ","code":"trust-neighbours","created":"2026-07-12T09:24:15Z","end":3108,"id":"4fab0984-4ea0-5016-ad27-220c05993cd2","quote":"I have tools for a thousand pounds in there. I know that nobody locks. I lock.","stance":"contradicts","start":3030}
{"after":"","before":"","code":"new-rules","created":"2026-07-12T09:26:57Z","end":3757,"id":"09f46d44-0fa5-59b1-a943-49f8edd5e10b","quote":"I think the app is good, and I'll say why. Before, water was who you knew. Now it's a slot. I can see it and you can see it.","stance":"supports","start":3633}
{"after":"","before":"","code":"losing-ground","created":"2026-07-12T09:28:16Z","end":4265,"id":"98e881b1-097f-5811-9dff-c379889ec9ba","quote":"It's terrible for them. For me, I have to be honest, it's a thing that happens to other people.","start":4170}
{"after":"","before":"cried and I looked at my shoes. ","code":"losing-ground","created":"2026-07-12T09:33:12Z","end":4425,"id":"95867539-22ac-5350-9399-5d247a359824","quote":"I hadn't lost anything.","start":4402}
{"after":"","before":"Yes. [pause] ","code":"trust-committee","created":"2026-07-12T09:36:45Z","end":4769,"id":"2bf8eae1-6815-5916-a22b-01db7e1c76b2","quote":"There's no minutes for January. I did notice that.","stance":"nuances","start":4719}
{"after":"","before":"use] Ask my daughter. She does. ","code":"at-home","created":"2026-07-12T09:38:55Z","end":5249,"id":"846eeea9-2b3b-558b-b562-8278ea6fe40e","quote":"She goes in and out of everybody's plot like a cat, and they all know her name.","start":5170}
{"after":"","before":" think I came in on her ticket. ","code":"outsider","created":"2026-07-12T09:40:42Z","end":5398,"id":"f8e2fff5-cb74-55b1-990c-c774a08dd968","quote":"I came in on her ticket, but I'm still on the platform.","start":5343}
{"after":"","before":"lks, and you hear all the cans. ","code":"at-home","created":"2026-07-12T09:45:06Z","end":5629,"id":"e4eb7517-e41f-52f4-85ab-e21ac23ce369","quote":"Then I'm one of the cans.","start":5604}
{"after":"","before":"I tested it. (laughs) ","code":"soil-care","created":"2026-07-12T09:48:07Z","end":5943,"id":"3c47803e-79ff-54f9-983c-26a6ddfa479e","quote":"pH six point eight. I was so proud that I told everybody, and nobody asked what it was before.","start":5849}

"""#)
}
