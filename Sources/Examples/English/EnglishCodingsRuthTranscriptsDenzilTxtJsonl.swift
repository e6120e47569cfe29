// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/ruth/transcripts/denzil.txt.jsonl` of the English example.
  static let englishCodingsRuthTranscriptsDenzilTxtJsonl = File(
    path: "codings/ruth/transcripts/denzil.txt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/denzil.txt","text":"sha256:896eb1baace8471887f341e92cb38f795296ed9f673e7cd61ebe2417236c5b5b"}
{"after":" It was my father-in-law's and h","before":"","code":"plot-facts","created":"2026-07-08T09:07:00Z","end":207,"id":"8f783c9f-bc29-5fa3-bb55-fd94fec78342","quote":"Thirty-one years in March. Ten rods, number 12, lower field.","start":147}
{"after":"","before":"Yes. [pause] ","code":"at-home","created":"2026-07-08T09:08:37Z","end":810,"flags":["candidate"],"id":"61e763e4-7bd6-5e09-944c-d3c5eaa25dc0","quote":"I wouldn't know what to do with a morning that didn't have that gate in it.","start":735}
{"after":"","before":"u? (laughs) She's been talking. ","code":"being-shown","created":"2026-07-08T09:12:51Z","end":1379,"id":"5d303b49-83c2-5cac-80df-ffc23b443369","quote":"That lass had never held a leek. But she looked. Most of them don't look, they photograph it. She looked at my hands.","start":1262}
{"after":" Now it's a list.","before":"It is. It's ","code":"old-order","created":"2026-07-08T09:16:42Z","end":1575,"id":"c2567aab-ed5c-5b02-baa1-1290bd3a8d00","quote":"when I came you were recommended. Somebody spoke for you. Hesketh spoke for me, and if I'd let it go to couch grass it was Hesketh's name.","start":1437}
{"after":"","before":"is fair. I'll not say it isn't. ","code":"waiting","created":"2026-07-08T09:19:10Z","end":1820,"id":"9cd8441f-98e5-5563-a709-08efa32f2bcd","quote":"They wait six, seven year and they come in and they've no one to come in to. That's what's wrong with it. It's fair and there's nobody stood at the gate.","stance":"supports","start":1667}
{"after":" I've had eggs off plot 9 for tw","before":"Yes. ","code":"give-take","created":"2026-07-08T09:20:15Z","end":2002,"id":"9f018676-5364-55f8-a4c4-19503fc2552f","quote":"You never go home with your hands empty and you never come with them empty. It's not written down.","start":1904}
{"after":" Thirty-one years and I've lost ","before":"There's no lock on it. ","code":"trust-neighbours","created":"2026-07-08T09:24:57Z","end":2658,"id":"9053350e-210f-562e-9b98-0b52db114ffb","quote":"There's a nail. The nail's to keep the wind out. If you want something you lift the nail.","start":2569}
{"after":" [pause] She's in under the rose","before":"s. That end, where the rose is. ","code":"grief","created":"2026-07-08T09:28:16Z","end":2965,"id":"bb188301-753e-5a99-b2d4-162a3d962b91","quote":"I don't touch that end. I weed it, but I don't dig it.","start":2911}
{"after":"","before":"it, but I don't dig it. [pause] ","code":"grief","created":"2026-07-08T09:31:12Z","end":3085,"flags":["candidate"],"id":"edcc180b-c5cd-5d7e-a45f-501c4ac78385","quote":"She's in under the rose. Not all of her. The lad's got some and I've got, she's got, the rose has got the rest.","start":2974}
{"after":"","before":"ith the pencil. (clears throat) ","code":"grief","created":"2026-07-08T09:32:45Z","end":3578,"id":"3647ac23-4c30-53c1-acf7-8a8af03fdd65","quote":"You can't put her on a form. And you can't leave her for the flats.","start":3511}
{"after":"","before":"","code":"losing-ground","created":"2026-07-08T09:36:55Z","end":3810,"id":"53e3e0e3-b922-502e-b527-a658f5faa104","quote":"They're offering me a plot up top, ten rods, good light. They think it's the same because it's the same size.","start":3701}
{"after":" You don't move soil. You you ca","before":"No. ","code":"soil-care","created":"2026-07-08T09:40:42Z","end":3968,"id":"87c8b8ca-acc5-5992-96fe-b8262929ed4e","quote":"It's thirty-one years of muck in here, you could grow a walking stick in it. Up there's clay. I'd be ninety before it was fit.","start":3842}
{"after":" You you can move a man but you ","before":"uld grow a walking stick in it. ","code":"losing-ground","created":"2026-07-08T09:43:06Z","end":3989,"id":"07a98197-88d0-5f73-9a9e-bdcc9e3fb141","quote":"Up there's clay. I'd be ninety before it was fit. You don't move soil.","start":3919}
{"after":" [pause] I don't say he lied. I ","before":"Told? ","code":"trust-committee","created":"2026-07-08T09:44:07Z","end":4229,"id":"bbb561aa-2ee8-5f68-a944-03a36a7ce7f2","quote":"Pim knew. I like the lad, but he knew. You don't get a sheet laminated on a Wednesday if you've not known on the Monday.","start":4109}

"""#)
}
