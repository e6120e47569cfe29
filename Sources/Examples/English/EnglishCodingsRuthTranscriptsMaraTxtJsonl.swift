// swift-format-ignore-file

extension ExampleStudy {
  /// `codings/ruth/transcripts/mara.txt.jsonl` of the English example.
  static let englishCodingsRuthTranscriptsMaraTxtJsonl = File(
    path: "codings/ruth/transcripts/mara.txt.jsonl",
    content: #"""
{"kodebok":1,"source":"transcripts/mara.txt","text":"sha256:14df178bae9fed64305b2520eb6baae6296ab829336865ada50f645170dc2be2"}
{"after":" (laughs) So seven years, nearly","before":"Yes. Well, ","code":"waiting","created":"2026-07-06T09:06:00Z","end":213,"id":"0c5d890e-3c4d-56ba-a206-cd16f5e104f7","quote":"I I put my name down when I was pregnant with Juno, and I got the letter when she was in her second year at school.","start":98}
{"after":" they split the big ones when so","before":" letter with a key taped to it. ","code":"plot-facts","created":"2026-07-06T09:10:37Z","end":446,"id":"80e9e418-693f-50e0-a649-4e0f684e10c2","quote":"It's 41b, a half plot, five rods,","start":413}
{"after":"","before":"at I don't know what I'm doing. ","code":"outsider","created":"2026-07-06T09:13:51Z","end":932,"id":"2cf787ae-a283-563e-ada4-7ba642db5f2a","quote":"There are these little nods. You get a nod, but it's a nod with a fence in it.","stance":"supports","start":854}
{"after":" And then he got down on his kne","before":"Yes. Denzil. ","code":"being-shown","created":"2026-07-06T09:16:42Z","end":1358,"flags":["candidate"],"id":"8efab1cf-1467-5b44-9582-ee68d9115675","quote":"He came over with two leeks in his hand and he didn't say hello, he said \"you've got your strings too high.\"","start":1250}
{"after":" And you can't give the eggs bac","before":"After that ","code":"give-take","created":"2026-07-06T09:18:10Z","end":1672,"id":"bfb74690-43d5-5992-addf-d4be55369f83","quote":"there was always something on the step. A bag of beans. Three eggs once, in a glove.","start":1588}
{"after":" So I put it in for him every Su","before":" marrows! So I fixed his phone. ","code":"new-rules","created":"2026-07-06T09:22:15Z","end":1950,"id":"fa68fb6b-6006-51ab-a497-14a854a6aad0","quote":"That was my marrows. He couldn't get the new water thing, the app, to work.","start":1875}
{"after":"","before":"No. No, leave it. ","code":"new-rules","created":"2026-07-06T09:25:57Z","end":2245,"id":"b3abd271-b2ce-5631-be0a-fba4b708a10c","quote":"It's not a secret, half of them do it. I've got four logins on my phone, I'm practically the waterworks.","stance":"contradicts","start":2141}
{"after":" But it's it's not made for here","before":"nd for me, honestly, it's fine. ","code":"new-rules","created":"2026-07-06T09:28:16Z","end":2619,"id":"571ad580-962b-518b-a5ac-f777fc1a7173","quote":"I'm quicker with a phone than with a hoe.","start":2578}
{"after":"","before":"se] The bench by the standpipe. ","code":"at-home","created":"2026-07-06T09:30:12Z","end":3087,"id":"2f967557-5b13-5f1e-8ae9-d95f88f87a83","quote":"If you sit on the bench you're not waiting for anything, you're just, you're in it. The first time I sat there and nobody moved up to make room, they'd just left room, that's when I thought, oh. Right. I'm in.","start":2878}
{"after":"","before":" got two of?\" So I took it off. ","code":"trust-neighbours","created":"2026-07-06T09:34:45Z","end":3416,"id":"40e62daf-852a-5166-b399-4623eea41f90","quote":"Now I don't even close it. People borrow the fork and it comes back cleaner.","start":3340}
{"after":"","before":"On the gate. ","code":"losing-ground","created":"2026-07-06T09:37:55Z","end":3864,"id":"e4e80e6a-4895-5cc2-9150-b71128372f88","quote":"There was a laminated sheet on the gate one Thursday. Nineteen plots. Not a person, a sheet, and it wasn't even straight.","start":3743}
{"after":" Which is selfish. My plot's up ","before":"","code":"losing-ground","created":"2026-07-06T09:40:42Z","end":3930,"id":"19786445-041b-55ba-910e-32719643af9f","quote":"I thought, I've just got here.","start":3900}
{"after":" when I'd just sat down.","before":"afe, or they say it's safe. But ","code":"losing-ground","created":"2026-07-06T09:42:06Z","end":4078,"id":"a43fd814-9e90-5378-85c2-017bdcef62a7","quote":"I'd waited seven years and it was like somebody had pulled the tablecloth","start":4005}
{"after":"","before":"","code":"trust-committee","created":"2026-07-06T09:46:07Z","end":4298,"id":"5e529633-8778-54dd-af62-a21369e98c75","quote":"I trust Pim. He's the secretary, he's up at night with it, I've seen the light. I don't trust the council as far as I can throw that bath.","start":4160}
{"after":"","before":"","code":"at-home","created":"2026-07-06T09:49:45Z","end":4775,"id":"e082e52e-c627-5737-ae07-95d83963c290","quote":"Yes.","start":4771}
{"after":" But I'm careful when I say \"we\"","before":"(laughs) Yes. No, I do. ","code":"at-home","created":"2026-07-06T09:52:00Z","end":4912,"id":"7a33f4a1-c1f0-58d4-9de6-2fcb145a6de3","quote":"When I come through the gate my shoulders go down. I didn't know they were up.","start":4834}
{"after":"","before":"I didn't know they were up. But ","code":"outsider","created":"2026-07-06T09:53:52Z","end":4995,"id":"a5e8eeb7-ce4a-5007-bb2b-89258f8e320b","quote":"I'm careful when I say \"we\". I say it at home. I don't say it at the meetings.","stance":"nuances","start":4917}
{"after":" (laughs) You feed it and you do","before":"Oh, the soil. ","code":"soil-care","created":"2026-07-06T09:58:21Z","end":5407,"id":"f189cc5f-0013-5510-aef1-3c1afd513860","quote":"I used to think it was dirt and you put things in it. Now I go round in November with leaves in the pushchair like a mad woman.","start":5280}
{"after":" I I didn't expect to be proud o","before":"hair like a mad woman. (laughs) ","code":"soil-care","created":"2026-07-06T10:01:27Z","end":5544,"id":"03d5a939-8ee9-5806-89ae-756bf384db16","quote":"You feed it and you don't see anything for two years and then one day it's black and it smells like, like a cellar with apples.","start":5417}

"""#)
}
