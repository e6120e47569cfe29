// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/tobias.vtt` of the English example.
  static let englishTranscriptsTobiasVtt = File(
    path: "transcripts/tobias.vtt",
    content: #"""
WEBVTT

NOTE Transcribed by Sam Castle, checked against the recording by Ruth Adeyemi.

00:00:03.000 --> 00:00:05.000
<v I>Can you say who you are, just shortly?

00:00:06.000 --> 00:00:10.000
<v Tobias>Yes. Tobias. Plot 58, upper field, a full one, since two years in April.

00:00:11.000 --> 00:00:14.000
<v I>And how did you get it?

00:00:15.000 --> 00:00:24.000
<v Tobias>I waited five years on the list, and I rang every quarter. I think they gave it to me so I'd stop ringing.

00:00:25.000 --> 00:00:27.000
<v I>(laughs) Did it help, ringing?

00:00:28.000 --> 00:00:31.000
<v Tobias>No. [pause] Maybe. No.

00:00:32.000 --> 00:00:35.000
<v I>What was it like to begin?

00:00:36.000 --> 00:00:45.000
<v Tobias>Good. I I mean, I'm a project person. I made a plan, I made a drawing to scale, I had a spreadsheet before I had a spade.

00:00:46.000 --> 00:00:54.000
<v Tobias>And they came past one by one and looked at the pegs and the string and said "very straight".

00:00:55.000 --> 00:00:57.000
<v I>"Very straight."

00:00:58.000 --> 00:01:04.000
<v Tobias>Yes. It took me a year to understand that it's not a compliment.

00:01:05.000 --> 00:01:08.000
<v I>Did somebody show you how things are done?

00:01:09.000 --> 00:01:18.000
<v Tobias>Everybody. All at once. I had six people show me how to plant garlic and it was six ways, and each of them waited till the last one had gone.

00:01:19.000 --> 00:01:20.000
<v I>(laughs)

00:01:21.000 --> 00:01:29.000
<v Tobias>But but it's nice. It's how they say hello. You're not supposed to learn garlic, you're supposed to stand there.

00:01:30.000 --> 00:01:33.000
<v I>How about sharing? Giving things?

00:01:34.000 --> 00:01:44.000
<v Tobias>Ah. [pause] You've heard about the spreadsheet.

00:01:45.000 --> 00:01:47.000
<v I>I couldn't say.

00:01:48.000 --> 00:01:58.000
<v Tobias>It was a joke! It was meant as a joke. I wrote down who gave me what so that I could give back properly, so that nobody got left out.

00:01:59.000 --> 00:02:07.000
<v Tobias>And I showed it to somebody on the bench, and it went quiet like, like I'd shown them a bill.

00:02:08.000 --> 00:02:10.000
<v I>Did anyone explain?

00:02:11.000 --> 00:02:14.000
<v Tobias>No.

00:02:15.000 --> 00:02:17.000
<v I>No?

00:02:18.000 --> 00:02:27.000
<v Tobias>No. Nobody said anything. That's how you know that it's serious, when the English say nothing. One of the old ones hasn't talked to me since.

00:02:28.000 --> 00:02:36.000
<v Tobias>[R: He does not name the person.] He nods. I get a nod.

00:02:37.000 --> 00:02:40.000
<v I>What do you make of that?

00:02:41.000 --> 00:02:51.000
<v Tobias>Where I come from you count because you care. My grandmother wrote down every jar. It was, it was not debt, it was so you remember them.

00:02:52.000 --> 00:02:55.000
<v I>Do you still have it, the spreadsheet?

00:02:56.000 --> 00:02:59.000
<v Tobias>Yes. (laughs) Secretly.

00:03:00.000 --> 00:03:03.000
<v I>Do you keep your shed locked?

00:03:04.000 --> 00:03:12.000
<v Tobias>Yes. I have tools for a thousand pounds in there. I know that nobody locks. I lock.

00:03:13.000 --> 00:03:15.000
<v I>Has anyone commented?

00:03:16.000 --> 00:03:24.000
<v Tobias>No. Well. Somebody hung a nail on a string on my padlock. I don't know what it means.

00:03:25.000 --> 00:03:26.000
<v I>Mm.

00:03:27.000 --> 00:03:34.000
<v Tobias>Do you know what it means?

00:03:35.000 --> 00:03:38.000
<v I>I couldn't say that either.

00:03:39.000 --> 00:03:41.000
<v Tobias>No. (laughs)

00:03:42.000 --> 00:03:46.000
<v I>The app, what do you think of that?

00:03:47.000 --> 00:03:57.000
<v Tobias>I think the app is good, and I'll say why. Before, water was who you knew. Now it's a slot. I can see it and you can see it.

00:03:58.000 --> 00:04:05.000
<v Tobias>It's for people like me, who don't know who to ask.

00:04:06.000 --> 00:04:09.000
<v I>Some say it's made for a gym.

00:04:10.000 --> 00:04:19.000
<v Tobias>Yes, okay. The hours are stupid. You can't log the hour when you stand and talk. That should be double.

00:04:20.000 --> 00:04:23.000
<v I>And the lower field, the sale?

00:04:24.000 --> 00:04:33.000
<v Tobias>It's terrible for them. For me, I have to be honest, it's a thing that happens to other people.

00:04:34.000 --> 00:04:44.000
<v Tobias>I don't, I don't know them. I went to the meeting and everyone cried and I looked at my shoes. I hadn't lost anything.

00:04:45.000 --> 00:04:49.000
<v I>Do you trust the committee in this?

00:04:50.000 --> 00:04:59.000
<v Tobias>Yes. They publish the minutes. I read them. If it's in the minutes I trust it.

00:05:00.000 --> 00:05:02.000
<v I>All of it?

00:05:03.000 --> 00:05:10.000
<v Tobias>Yes. [pause] There's no minutes for January. I did notice that.

00:05:11.000 --> 00:05:13.000
<v I>Did you ask?

00:05:14.000 --> 00:05:17.000
<v Tobias>No.

00:05:18.000 --> 00:05:21.000
<v I>Why not?

00:05:22.000 --> 00:05:30.000
<v Tobias>Because you need to have been here longer to ask a question like that.

00:05:31.000 --> 00:05:35.000
<v I>Would you say that you belong there?

00:05:36.000 --> 00:05:44.000
<v Tobias>[pause] Ask my daughter. She does. She goes in and out of everybody's plot like a cat, and they all know her name.

00:05:45.000 --> 00:05:52.000
<v Tobias>I'm "Lotte's dad". I think I came in on her ticket. I came in on her ticket, but I'm still on the platform.

00:05:53.000 --> 00:05:56.000
<v I>And you yourself?

00:05:57.000 --> 00:06:07.000
<v Tobias>I belong when I'm watering. In the evening, everybody's watering and nobody talks, and you hear all the cans. Then I'm one of the cans.

00:06:08.000 --> 00:06:10.000
<v I>One of the cans.

00:06:11.000 --> 00:06:13.000
<v Tobias>Yes.

00:06:14.000 --> 00:06:17.000
<v I>What about the soil?

00:06:18.000 --> 00:06:27.000
<v Tobias>I tested it. (laughs) pH six point eight. I was so proud that I told everybody, and nobody asked what it was before.

00:06:28.000 --> 00:06:30.000
<v I>What was it before?

00:06:31.000 --> 00:06:36.000
<v Tobias>Six point eight. I did nothing. Somebody before me did it.

00:06:37.000 --> 00:06:40.000
<v I>Somebody before you.

00:06:41.000 --> 00:06:50.000
<v Tobias>Yes. That's a strange thing, no? You get a person's whole work and you don't know the name.

00:06:51.000 --> 00:06:54.000
<v I>Anything you want to add?

00:06:55.000 --> 00:07:02.000
<v Tobias>No. Yes. If you find out about the nail, tell me.

"""#)
}
