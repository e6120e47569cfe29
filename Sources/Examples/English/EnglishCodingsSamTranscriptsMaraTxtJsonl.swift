// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/sam/transcripts/mara.txt.jsonl` of the English example.
  static let englishCodingsSamTranscriptsMaraTxtJsonl = File(
    path: "codings/sam/transcripts/mara.txt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/mara.txt","text":"sha256:14df178bae9fed64305b2520eb6baae6296ab829336865ada50f645170dc2be2"}
{"after":" (laughs) So seven years, nearly","before":"Yes. Well, ","code":"waiting","created":"2026-07-20T09:06:11Z","end":213,"id":"a5311e6e-47b7-5e10-b358-994ec0b0c25e","quote":"I I put my name down when I was pregnant with Juno, and I got the letter when she was in her second year at school.","start":98}
{"after":"","before":"g. There are these little nods. ","code":"outsider","created":"2026-07-20T09:10:59Z","end":932,"id":"d323b999-6ef5-58af-afc7-c2e18446882a","quote":"You get a nod, but it's a nod with a fence in it.","stance":"supports","start":883}
{"after":" And then he got down on his kne","before":"Yes. Denzil. ","code":"being-shown","created":"2026-07-20T09:14:24Z","end":1358,"id":"7012213a-fd83-561a-b640-df591c5518e3","quote":"He came over with two leeks in his hand and he didn't say hello, he said \"you've got your strings too high.\"","start":1250}
{"after":"","before":"ou can't give the eggs back, so ","code":"swapping","created":"2026-07-20T09:16:26Z","end":1786,"id":"44310056-e202-555c-8e17-608651e217ca","quote":"you start thinking, what have I got? And I've got nothing, I've got marrows.","start":1710}
{"after":" He couldn't get the new water t","before":"Everybody has marrows! So ","code":"give-take","created":"2026-07-20T09:18:05Z","end":1895,"id":"598d4356-2627-5d73-8215-e8a34d005f35","quote":"I fixed his phone. That was my marrows.","start":1856}
{"after":"","before":"his phone. That was my marrows. ","code":"new-rules","created":"2026-07-20T09:22:21Z","end":1987,"id":"b856f4a8-51be-55d4-8278-7ed2941531b7","quote":"He couldn't get the new water thing, the app, to work. So I put it in for him every Sunday.","start":1896}
{"after":"","before":"se] The bench by the standpipe. ","code":"at-home","created":"2026-07-20T09:26:14Z","end":3087,"id":"da1fecb2-d55a-583b-90a2-3e4c45e7ff1c","quote":"If you sit on the bench you're not waiting for anything, you're just, you're in it. The first time I sat there and nobody moved up to make room, they'd just left room, that's when I thought, oh. Right. I'm in.","start":2878}
{"after":"","before":"Yes. [pause] Well. ","code":"trust-neighbours","created":"2026-07-20T09:28:44Z","end":3527,"id":"83c79044-3329-5cc6-abc1-87feee989034","quote":"The good loppers went. I I don't know that anybody took them. They went.","stance":"contradicts","start":3455}
{"after":"","before":"e one Thursday. Nineteen plots. ","code":"losing-ground","created":"2026-07-20T09:29:51Z","end":3864,"id":"fa221822-745d-5813-8352-733f6a652bb5","quote":"Not a person, a sheet, and it wasn't even straight.","start":3813}
{"after":"","before":" But I'd waited seven years and ","code":"losing-ground","created":"2026-07-20T09:34:35Z","end":4102,"id":"a36100c8-0db0-5e29-931f-902b291e05f4","quote":"it was like somebody had pulled the tablecloth when I'd just sat down.","start":4032}
{"after":"","before":"","code":"at-home","created":"2026-07-20T09:37:56Z","end":4775,"id":"19860126-50ae-552f-b85d-cc9288b590da","quote":"Yes.","start":4771}
{"after":" But I'm careful when I say \"we\"","before":"(laughs) Yes. No, I do. ","code":"at-home","created":"2026-07-20T09:40:54Z","end":4912,"id":"fc71ab64-2603-50d7-9ff7-54a29618078d","quote":"When I come through the gate my shoulders go down. I didn't know they were up.","start":4834}
{"after":". I I didn't expect to be proud ","before":"anything for two years and then ","code":"soil-care","created":"2026-07-20T09:42:29Z","end":5543,"id":"321963a3-b432-52da-b5fe-2e2ed8ee48dc","quote":"one day it's black and it smells like, like a cellar with apples","start":5479}

"""#)
}
