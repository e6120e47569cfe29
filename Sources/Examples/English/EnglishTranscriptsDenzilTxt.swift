// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/denzil.txt` of the English example.
  static let englishTranscriptsDenzilTxt = File(
    path: "transcripts/denzil.txt",
    content: #"""
I: Thank you for letting me come out here. Is it all right if I put this on the crate?

Denzil: Yes.

I: How long have you had this plot?

Denzil: Thirty-one years in March. Ten rods, number 12, lower field. It was my father-in-law's and he had it from the railway. So you could say longer.

I: And you're here every day?

Denzil: Mm. Not Sundays. Well, Sundays too. (laughs)

I: What does a day look like?

Denzil: I come down about seven. I put the kettle on and I walk round. I don't do anything the first half hour, I just walk round and see who's been. You can see it all. You can see Oona's been because the gate's on the second hole, she never puts it on the first. It's like reading a paper.

I: A paper.

Denzil: Yes. [pause] I wouldn't know what to do with a morning that didn't have that gate in it.

I: How did you learn it? The growing?

Denzil: Wrong. I learned it wrong, and then old Hesketh came over the path and pulled it all up and did it right, and never said a word. (laughs) I was that angry. I I was going to hit him. And then they came up in rows like soldiers.

I: And now you do the same?

Denzil: No. No, I don't pull anything up. I say "your strings are too high."

I: I've heard that.

Denzil: Have you? (laughs) She's been talking. That lass had never held a leek. But she looked. Most of them don't look, they photograph it. She looked at my hands.

I: Is it different, who comes now?

Denzil: It is. It's when I came you were recommended. Somebody spoke for you. Hesketh spoke for me, and if I'd let it go to couch grass it was Hesketh's name. Now it's a list.

I: And the list is —

Denzil: — the list is fair. I'll not say it isn't. They wait six, seven year and they come in and they've no one to come in to. That's what's wrong with it. It's fair and there's nobody stood at the gate.

I: Mm.

Denzil: So I stand at the gate.

I: Do people share things?

Denzil: Yes. You never go home with your hands empty and you never come with them empty. It's not written down. I've had eggs off plot 9 for twenty years and I couldn't tell you what she's had off me. Leeks, I suppose. You don't count. When you start to count it's finished.

I: Some people say they do count.

Denzil: Who?

I: I can't say who.

Denzil: No. [pause] No, well. There's some that count. There's a fellow on the top field with it on a spreadsheet, who owes who courgettes. I've not spoken to him since. Well, I've nodded.

[R: He points with the mug towards the upper field here and will not say the name.]

I: Do you lock the shed?

Denzil: There's no lock on it. There's a nail. The nail's to keep the wind out. If you want something you lift the nail. Thirty-one years and I've lost one pair of gloves, and I think that was me.

I: Can I ask about your wife? You said on the phone that I could.

Denzil: Yes. You can.

I: She gardened here too?

Denzil: She did the flowers. That end, where the rose is. I don't touch that end. I weed it, but I don't dig it. [pause] She's in under the rose. Not all of her. The lad's got some and I've got, she's got, the rose has got the rest.

I: I'm sorry.

Denzil: No. No, it's a good place. I talk to it. Not daft. I tell it what's come up. And nobody walks on that end, nobody's ever been told and nobody walks on it.

I: They know?

Denzil: Yes.

I: So the lower field, when that came up —

Denzil: How do you put that in a form? They sent a form. "List your fixed structures." I put shed, one. Butts, three. And then I sat there with the pencil. (clears throat) You can't put her on a form. And you can't leave her for the flats.

I: No.

Denzil: No.

[R: Long silence, about half a minute. I offer to stop the recording, he shakes his head.]

Denzil: They're offering me a plot up top, ten rods, good light. They think it's the same because it's the same size.

I: But it isn't.

Denzil: No. It's thirty-one years of muck in here, you could grow a walking stick in it. Up there's clay. I'd be ninety before it was fit. You don't move soil. You you can move a man but you can't move soil.

I: Did you trust that you'd be told? By the committee?

Denzil: Told? Pim knew. I like the lad, but he knew. You don't get a sheet laminated on a Wednesday if you've not known on the Monday. [pause] I don't say he lied. I say he went quiet. He used to come for tea and he stopped coming for tea in February.

I: And the council?

Denzil: I never expected anything off the council. You can't be let down by folk you never leaned on.

I: How about the app, the bookings?

Denzil: I don't hold with it. Twelve hours by June. I do twelve hours by Tuesday, and I got a yellow letter! Thirty-one years, and it said "it appears you may no longer be using your plot."

I: What did you do?

Denzil: I took it to the bench and read it out. (laughs) We laughed till we were badly. But I I'll tell you. It stung. I went home and it stung. I thought, they don't know who I am.

I: Who is "they"?

Denzil: I don't know. Whoever it is that sends it. It's from "the team". There's no team. I know everybody on this field and there's no team.

I: And now Mara does it for you?

Denzil: Yes. She does my hours and I do her leeks. So we've both got a job. That's how it should be. And nobody's counting.

I: Will you go up to the new plot?

Denzil: [pause] Ask me in the spring.

I: You haven't decided?

Denzil: No. Yes. I've decided that I'll not decide while the rose is out.

I: Is there anything you want to add?

Denzil: No. Only that folk say it's a hobby. It's not a hobby. It's where I'm from.

I: Thank you.

Denzil: Mm. Take some leeks.

"""#)
}
