// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/sam/transcripts/denzil.txt.jsonl` of the English example.
  static let englishCodingsSamTranscriptsDenzilTxtJsonl = File(
    path: "codings/sam/transcripts/denzil.txt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/denzil.txt","text":"sha256:896eb1baace8471887f341e92cb38f795296ed9f673e7cd61ebe2417236c5b5b"}
{"after":" It's like reading a paper.","before":"who's been. You can see it all. ","code":"at-home","created":"2026-07-22T09:07:11Z","end":672,"id":"d300d91e-f4a1-5db4-b426-e2cf000b4dbd","quote":"You can see Oona's been because the gate's on the second hole, she never puts it on the first.","start":578}
{"after":"","before":"Yes. [pause] ","code":"at-home","created":"2026-07-22T09:08:59Z","end":810,"id":"cd1c8bd4-c36e-53d8-91d5-4232a607f22f","quote":"I wouldn't know what to do with a morning that didn't have that gate in it.","start":735}
{"after":"","before":"is fair. I'll not say it isn't. ","code":"waiting","created":"2026-07-22T09:13:24Z","end":1820,"id":"e99dbf55-249b-52e7-a94a-9e43d96fc3eb","quote":"They wait six, seven year and they come in and they've no one to come in to. That's what's wrong with it. It's fair and there's nobody stood at the gate.","stance":"supports","start":1667}
{"after":" I've had eggs off plot 9 for tw","before":"you never come with them empty. ","code":"give-take","created":"2026-07-22T09:16:26Z","end":2002,"id":"f65f378f-2c0e-5aa0-8f23-59b9c85e5ec8","quote":"It's not written down.","start":1980}
{"after":" I've not spoken to him since. W","before":"No. [pause] No, well. ","code":"swapping","created":"2026-07-22T09:19:05Z","end":2376,"id":"25e7b6fb-c728-509e-9819-82b2de360aba","quote":"There's some that count. There's a fellow on the top field with it on a spreadsheet, who owes who courgettes.","stance":"contradicts","start":2267}
{"after":" Thirty-one years and I've lost ","before":"There's no lock on it. ","code":"trust-neighbours","created":"2026-07-22T09:20:21Z","end":2658,"id":"c461c2e8-7c76-590e-9ead-91079fbdd006","quote":"There's a nail. The nail's to keep the wind out. If you want something you lift the nail.","start":2569}
{"after":" [pause] She's in under the rose","before":"s. That end, where the rose is. ","code":"grief","created":"2026-07-22T09:25:14Z","end":2965,"id":"4b65c59f-72e8-5b3e-9244-b57cff9ea2e7","quote":"I don't touch that end. I weed it, but I don't dig it.","start":2911}
{"after":"","before":"it, but I don't dig it. [pause] ","code":"grief","created":"2026-07-22T09:28:44Z","end":3085,"id":"f1648568-2c5f-5a58-ad67-6922f600663c","quote":"She's in under the rose. Not all of her. The lad's got some and I've got, she's got, the rose has got the rest.","start":2974}
{"after":"","before":"ith the pencil. (clears throat) ","code":"grief","created":"2026-07-22T09:30:51Z","end":3578,"id":"e54afba3-9ffa-5729-93cf-9f05cecc3652","quote":"You can't put her on a form. And you can't leave her for the flats.","start":3511}
{"after":"","before":"ith the pencil. (clears throat) ","code":"losing-ground","created":"2026-07-22T09:32:35Z","end":3578,"id":"0176a3c7-463e-5ec9-bdf3-48f6d0272d8e","quote":"You can't put her on a form. And you can't leave her for the flats.","start":3511}
{"after":" You don't move soil. You you ca","before":"No. ","code":"soil-care","created":"2026-07-22T09:36:56Z","end":3968,"id":"ee8c5930-54d9-55cc-861c-a6f3fe8017a2","quote":"It's thirty-one years of muck in here, you could grow a walking stick in it. Up there's clay. I'd be ninety before it was fit.","start":3842}
{"after":" You don't get a sheet laminated","before":"Told? ","code":"trust-committee","created":"2026-07-22T09:40:54Z","end":4147,"id":"0e22ccb2-3777-5b24-98b8-96c4da72119f","quote":"Pim knew. I like the lad, but he knew.","start":4109}
{"after":"","before":"ected anything off the council. ","code":"trust-committee","created":"2026-07-22T09:43:29Z","end":4470,"id":"67fd6ecb-8d2e-5216-88e2-f703bd9039c1","quote":"You can't be let down by folk you never leaned on.","stance":"nuances","start":4420}
{"after":"","before":"I don't hold with it. ","code":"new-rules","created":"2026-07-22T09:44:41Z","end":4698,"id":"70a20497-38f2-5a97-8b21-b79f649b679a","quote":"Twelve hours by June. I do twelve hours by Tuesday, and I got a yellow letter! Thirty-one years, and it said \"it appears you may no longer be using your plot.\"","start":4539}
{"after":"","before":"w letter! Thirty-one years, and ","code":"outsider","created":"2026-07-22T09:49:30Z","end":4698,"id":"3ce57397-f200-5705-8dfa-f46079f0493e","quote":"it said \"it appears you may no longer be using your plot.\"","start":4640}
{"after":" That's how it should be. And no","before":"Yes. ","code":"give-take","created":"2026-07-22T09:52:56Z","end":5175,"id":"cf9bcea7-7b4a-5383-bdd0-b70ebe049f30","quote":"She does my hours and I do her leeks. So we've both got a job.","stance":"supports","start":5113}

"""#)
}
