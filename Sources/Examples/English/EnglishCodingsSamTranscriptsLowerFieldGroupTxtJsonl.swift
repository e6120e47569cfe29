// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/sam/transcripts/lower-field-group.txt.jsonl` of the English example.
  static let englishCodingsSamTranscriptsLowerFieldGroupTxtJsonl = File(
    path: "codings/sam/transcripts/lower-field-group.txt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/lower-field-group.txt","text":"sha256:2abd0f9e5dd43294026f6541818b74a556d62b876f8a9b959a332384c4f0bd23"}
{"after":" I wrote it down in the car.","before":"You were! ","code":"being-shown","created":"2026-07-28T09:06:11Z","end":1022,"id":"2c7a4b14-afad-5a6a-a41e-11d06c02f7aa","quote":"Hattie came with a flask and walked me round all the plots and told me everyone's name, and what not to say to them.","start":906}
{"after":"","before":" more outside in my own street. ","code":"at-home","created":"2026-07-28T09:10:59Z","end":1394,"id":"5850baab-f437-5cb2-b9a4-f9196f8d07e6","quote":"From the first day somebody shouted \"kettle\" and I turned round, as if it was my name.","start":1308}
{"after":"","before":"I'm thinking. ","code":"outsider","created":"2026-07-28T09:14:24Z","end":1552,"id":"c9b6134f-4e92-5b86-9690-b4728757f904","quote":"I was born in and I'll tell you, I feel outside now. Since the sheet.","start":1483}
{"after":"","before":"home. And I've never grown one. ","code":"give-take","created":"2026-07-28T09:16:26Z","end":2010,"id":"8a3d0cb6-e3f8-5962-a1bd-d11e9de55580","quote":"I do rhubarb, and rhubarb turns into onions.","start":1966}
{"after":"","before":"","code":"give-take","created":"2026-07-28T09:18:05Z","end":2259,"id":"b8cc1003-f9e3-5968-80e8-67b69ac24582","quote":"Yes.","stance":"nuances","start":2255}
{"after":"","before":"","code":"give-take","created":"2026-07-28T09:22:21Z","end":2404,"id":"75af1945-64a8-5ca9-97e3-9b904b7f68d5","quote":"It didn't come round for old Bexley. He gave and gave and when he was poorly there was me and one other. So it's it's not magic.","stance":"nuances","start":2276}
{"after":"","before":"","code":"trust-neighbours","created":"2026-07-28T09:26:14Z","end":2499,"id":"eb7e8d00-ee4a-53c7-a482-00f51c59e0a3","quote":"No.","start":2496}
{"after":" For the insurance.","before":"","code":"trust-neighbours","created":"2026-07-28T09:28:44Z","end":2564,"id":"e45a7956-a86a-5659-ac90-4f3e26d6120e","quote":"I've got a lock and the key hangs next to it.","start":2519}
{"after":" And then I had to read it again","before":"se Gwil hadn't got his glasses. ","code":"losing-ground","created":"2026-07-28T09:29:51Z","end":3012,"id":"ee3187b4-502c-591d-97aa-3c70725af587","quote":"I read it all the way down before I'd understood it.","start":2960}
{"after":"","before":"","code":"losing-ground","created":"2026-07-28T09:34:35Z","end":3253,"id":"288b5cb3-505c-584c-89f5-d0badc1f2bf4","quote":"My dad's shed's on that field. It's made of railway doors. You lean on it wrong and it's gone. There's no moving that.","stance":"supports","start":3135}
{"after":"","before":"Yes. ","code":"trust-committee","created":"2026-07-28T09:37:56Z","end":3846,"id":"2dc980e4-faa0-5395-aa69-5e2cdbf0fc6f","quote":"He knew and he sat on it. If he'd said so in January we'd have had till April to make a noise.","start":3752}
{"after":"","before":"","code":"new-rules","created":"2026-07-28T09:40:54Z","end":4453,"id":"801f0949-ef64-5edd-9f97-2c930ac2b21e","quote":"It's the same thing. It's all the same thing. First they count your hours and then they count your plots and then they say you're surplus.","start":4315}
{"after":"","before":"pram. You can't say what stays. ","code":"losing-ground","created":"2026-07-28T09:42:29Z","end":5160,"id":"8478891e-b53f-51f6-a64c-3f0545311840","quote":"The soil stays, under the flats, and nobody will know what it is.","start":5095}
{"after":" (nods at Selma) So there'd be s","before":"[pause] ","code":"soil-care","created":"2026-07-28T09:46:41Z","end":5503,"id":"f23333b8-3377-518d-9359-5b5d621bd916","quote":"I've been taking some up. In buckets. Six buckets a night, to her plot.","start":5432}
{"after":" I put my broad beans in it and ","before":"I found it in the morning. ","code":"give-take","created":"2026-07-28T09:50:30Z","end":5705,"id":"3f7e4222-5fd3-51c8-8757-0a4e6fc08fa0","quote":"I didn't know who it was. There was this black square in the corner of my clay, a bit bigger every day.","start":5602}
{"after":"","before":"y clay, a bit bigger every day. ","code":"soil-care","created":"2026-07-28T09:52:56Z","end":5762,"id":"5167f651-87cd-534f-81c4-289fbfc3938e","quote":"I put my broad beans in it and they're twice the others.","start":5706}

"""#)
}
