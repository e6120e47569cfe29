// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/sam/transcripts/oona.txt.jsonl` of the English example.
  static let englishCodingsSamTranscriptsOonaTxtJsonl = File(
    path: "codings/sam/transcripts/oona.txt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/oona.txt","text":"sha256:5362d5e51b23be92887ba736d56890089edc2ed070f5d6005062f5d84199bfe1"}
{"after":"","before":"","code":"outsider","created":"2026-07-24T09:08:11Z","end":600,"id":"92fe33b7-b570-5b0e-ad4a-799ad9c2f1cd","quote":"I don't come here to belong. I come here because nobody needs me. I was a ward sister for thirty years, I've had all the belonging I can eat.","stance":"supports","start":459}
{"after":"","before":" in my shed with the door open. ","code":"at-home","created":"2026-07-24T09:10:59Z","end":913,"id":"671925f0-e25d-50cd-b639-4e572911c880","quote":"That's my bench.","stance":"nuances","start":897}
{"after":"","before":", that's what everyone assumes. ","code":"at-home","created":"2026-07-24T09:12:24Z","end":1166,"id":"ee976b38-07d0-5143-b6bd-b5d4ed9d7910","quote":"Left out is when you want in. I'm perfectly at home here. I know every stone in that path. I just don't want to be asked how I am.","start":1036}
{"after":"","before":" know every stone in that path. ","code":"outsider","created":"2026-07-24T09:16:26Z","end":1166,"id":"206db999-02fa-52ce-9169-001aa8994622","quote":"I just don't want to be asked how I am.","start":1127}
{"after":"","before":" thing that ever happened here. ","code":"waiting","created":"2026-07-24T09:20:05Z","end":1848,"id":"ad5d7146-99ac-5ae5-b59f-8252ee11184b","quote":"A list doesn't look at you. You get your number and you wait your turn like everyone else, and nobody sniffs your sponge.","stance":"contradicts","start":1727}
{"after":" I've lain awake over beans.","before":"Constantly. It's a tyranny. ","code":"give-take","created":"2026-07-24T09:22:21Z","end":2302,"id":"df7332ab-a594-5b8b-b546-795860320e70","quote":"You get a bag of runner beans hung on your gate and now you're in debt.","stance":"contradicts","start":2231}
{"after":"","before":" does, apart from the new ones. ","code":"trust-neighbours","created":"2026-07-24T09:24:14Z","end":2809,"id":"0a847f7e-931d-525f-acb1-78d6e11b907f","quote":"I'd trust any of them with my keys, my house keys. I wouldn't trust them with my business.","start":2719}
{"after":" So it's, trust is two things as","before":". What I'm doing, who was here. ","code":"trust-neighbours","created":"2026-07-24T09:28:44Z","end":2936,"id":"a6cda0d3-5569-51d8-a193-b374be54e4dc","quote":"They're honest as the day and they gossip like rooks.","stance":"nuances","start":2883}
{"after":"","before":"yone could read it. Nobody did. ","code":"trust-committee","created":"2026-07-24T09:31:51Z","end":3349,"id":"9f7726b6-b76b-5e7e-9079-87f3316f1c31","quote":"They'd rather it was Pim's fault, because you can be angry with Pim, he's got a face.","start":3264}
{"after":"","before":"No. But ","code":"at-home","created":"2026-07-24T09:34:35Z","end":4431,"id":"e1a45687-48ea-5e5a-8909-ba06ab8a2fc8","quote":"I noticed that I said \"us\". At the council meeting. I stood up and said \"you can't do this to us\", and I thought, who said that?","start":4303}
{"after":" Before, you queued, and the que","before":"I like it. ","code":"new-rules","created":"2026-07-24T09:35:56Z","end":4681,"id":"ff1e56aa-c76f-537e-8a4e-6b918fce7c3e","quote":"I'm the only one over sixty who'll tell you so, but I like it. I book my water at six in the morning and there's nobody there.","stance":"supports","start":4555}
{"after":" That's not the system, that's s","before":"The letters are stupid. ","code":"new-rules","created":"2026-07-24T09:40:54Z","end":5026,"id":"8eaf3d7a-6ec9-5de4-9ce1-eae195e5fb7d","quote":"Sending Denzil a yellow letter is like sending the Pope a reminder about Mass.","start":4948}
{"after":" They think I'm lazy. Denzil say","before":"I don't dig. ","code":"soil-care","created":"2026-07-24T09:44:29Z","end":5245,"id":"eb8b925a-bc9f-51c2-926f-1100d98c81f7","quote":"Eleven years I haven't put a spade in it. You lay the compost on and let the worms have the bother.","start":5146}

"""#)
}
