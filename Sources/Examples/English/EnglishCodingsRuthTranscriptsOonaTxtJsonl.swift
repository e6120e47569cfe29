// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/ruth/transcripts/oona.txt.jsonl` of the English example.
  static let englishCodingsRuthTranscriptsOonaTxtJsonl = File(
    path: "codings/ruth/transcripts/oona.txt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/oona.txt","text":"sha256:5362d5e51b23be92887ba736d56890089edc2ed070f5d6005062f5d84199bfe1"}
{"after":" and I've been here twenty-four ","before":"it was one place. It never was. ","code":"plot-facts","created":"2026-07-10T09:08:00Z","end":195,"id":"c6d5ca1c-78d0-5ea5-ad8c-496ac8029f70","quote":"There's sixty-two plots, forty-three up here and nineteen down there,","start":126}
{"after":"","before":"","code":"outsider","created":"2026-07-10T09:10:37Z","end":600,"id":"39912c01-9200-5cdf-b719-0b5d83f1bf7b","quote":"I don't come here to belong. I come here because nobody needs me. I was a ward sister for thirty years, I've had all the belonging I can eat.","stance":"supports","start":459}
{"after":" I'm perfectly at home here. I k","before":", that's what everyone assumes. ","code":"outsider","created":"2026-07-10T09:11:51Z","end":1065,"id":"13da7f8e-2b5f-5b4d-96e1-fef2305a926c","quote":"Left out is when you want in.","stance":"contradicts","start":1036}
{"after":"","before":". Left out is when you want in. ","code":"at-home","created":"2026-07-10T09:16:42Z","end":1166,"id":"f69cfc3a-3856-5ec0-9fe9-632471d803d4","quote":"I'm perfectly at home here. I know every stone in that path. I just don't want to be asked how I am.","start":1066}
{"after":" (laughs) I waited eight months ","before":"as but it was Hesketh's pocket. ","code":"old-order","created":"2026-07-10T09:20:10Z","end":1502,"id":"33aee0e7-8753-54f1-8cd7-f69a5997ff7a","quote":"You had to go round to his house with a cake. I'm not joking. A cake! If you were a woman on your own you needed a very good cake.","start":1372}
{"after":" So when they say that it used t","before":"eded a very good cake. (laughs) ","code":"waiting","created":"2026-07-10T09:22:15Z","end":1548,"id":"0528f93e-acbb-50ae-9d10-4b98eec55411","quote":"I waited eight months and two cakes.","start":1512}
{"after":"","before":"Books. ","code":"being-shown","created":"2026-07-10T09:23:57Z","end":2023,"id":"b614ffdd-98fa-5222-9860-ea3c6650836e","quote":"Nobody showed me anything. They watched. There's a difference between being shown and being watched, and I was watched for about four years.","stance":"contradicts","start":1883}
{"after":"","before":"Constantly. It's a tyranny. ","code":"give-take","created":"2026-07-10T09:28:16Z","end":2330,"id":"165da6e2-2c45-52b7-85e1-36d6717691f7","quote":"You get a bag of runner beans hung on your gate and now you're in debt. I've lain awake over beans.","stance":"contradicts","start":2231}
{"after":"","before":" does, apart from the new ones. ","code":"trust-neighbours","created":"2026-07-10T09:32:12Z","end":2809,"id":"f4e4054a-c027-54a3-9765-48d1492f2d66","quote":"I'd trust any of them with my keys, my house keys. I wouldn't trust them with my business.","start":2719}
{"after":" He doesn't know that I knew. He","before":"Badly. ","code":"losing-ground","created":"2026-07-10T09:34:45Z","end":3872,"id":"bb19d62c-19e3-558c-8bff-83b1eef7dfb1","quote":"I walk the long way round now so that I don't pass Denzil's rose.","start":3807}
{"after":"","before":"No. But ","code":"at-home","created":"2026-07-10T09:35:55Z","end":4431,"flags":["candidate"],"id":"557e0ba6-50b4-5269-8cd6-a71547d429b6","quote":"I noticed that I said \"us\". At the council meeting. I stood up and said \"you can't do this to us\", and I thought, who said that?","start":4303}
{"after":"\", and I thought, who said that?","before":"l meeting. I stood up and said \"","code":"losing-ground","created":"2026-07-10T09:40:42Z","end":4399,"id":"7130721f-bf03-5d46-82d4-44845468b20b","quote":"you can't do this to us","start":4376}
{"after":" Before, you queued, and the que","before":"I like it. ","code":"new-rules","created":"2026-07-10T09:44:06Z","end":4681,"id":"97588cf0-89a8-5295-af82-8b687c742712","quote":"I'm the only one over sixty who'll tell you so, but I like it. I book my water at six in the morning and there's nobody there.","stance":"supports","start":4555}
{"after":" They think I'm lazy. Denzil say","before":"I don't dig. ","code":"soil-care","created":"2026-07-10T09:46:07Z","end":5245,"id":"ea4a80e4-dd9c-5024-9fbe-72e2acc000ed","quote":"Eleven years I haven't put a spade in it. You lay the compost on and let the worms have the bother.","start":5146}
{"after":"","before":"he bother. They think I'm lazy. ","code":"soil-care","created":"2026-07-10T09:47:45Z","end":5367,"id":"cc91b4b0-5d64-5c89-b9dd-46087690cddb","quote":"Denzil says I'm starving it. He's never said it to me, he says it to the hedge so that I'll hear it.","start":5267}

"""#)
}
