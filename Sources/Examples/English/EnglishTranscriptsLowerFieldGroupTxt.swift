// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/lower-field-group.txt` of the English example.
  static let englishTranscriptsLowerFieldGroupTxt = File(
    path: "transcripts/lower-field-group.txt",
    content: #"""
## Coming in

M: Welcome, all three. The rules are simple: one at a time if you can, and it's fine to disagree. Could we go round first?

Hattie: Hattie, lower field, number 7, eighteen years.

Gwil: Gwil. Number 3, lower field. Twenty-six years, and my dad before.

Selma: Selma, upper field, 41a. Since April. So I'm the baby. (laughs)

Hattie: You're very welcome, baby.

M: (laughs) How did you come in, each of you?

Gwil: Born in. I learned to walk between the bean rows. There's a photo.

Hattie: There is. He's got a marrow bigger than he is.

Gwil: Mm.

Selma: I waited six years, and in those years I moved house twice and got divorced. It was the only thing that stayed the same, being number something on that list. (laughs) I was forty-four, then I was thirty-one, then I was nine. It kept me going.

M: And when you arrived?

Selma: Everybody was —

Hattie: — we were nice!

Selma: You were! Hattie came with a flask and walked me round all the plots and told me everyone's name, and what not to say to them. I wrote it down in the car.

M: What not to say?

Hattie: Never mention hosepipes to Gwil.

Gwil: No.

Hattie: You see?

(all laugh)

M: Selma, did you ever feel on the outside?

Selma: No. [pause] I know I'm supposed to say yes. But I never did. I felt more outside in my own street. From the first day somebody shouted "kettle" and I turned round, as if it was my name.

Gwil: It's everybody's name.

Selma: Yes.

M: Gwil, you're quiet.

Gwil: I'm thinking. I was born in and I'll tell you, I feel outside now. Since the sheet.

Hattie: Do you?

Gwil: Yes. I go up to the top for water and they go quiet. They're sorry for me. I don't want sorry.

Selma: I didn't know —

Gwil: No. You wouldn't.

[R: Selma turns to him; Hattie puts a hand on the table between them.]

## Sharing and sheds

M: Can we talk about what you share? Things, work?

Hattie: Everything. I haven't bought an onion since the boys left home. And I've never grown one. I do rhubarb, and rhubarb turns into onions.

Selma: (laughs) It does. I look after Hattie's hens on Fridays and the eggs turn into a lift to the hospital.

Gwil: It's not swapping, though. Swapping's at the same time.

Hattie: Yes. It comes round.

M: Does it ever not come round?

Gwil: Yes.

M: Yes?

Gwil: It didn't come round for old Bexley. He gave and gave and when he was poorly there was me and one other. So it's it's not magic.

Hattie: That's true. That was a bad winter.

Gwil: It was.

M: What about locks?

Hattie: No.

Selma: No.

Gwil: I've got a lock and the key hangs next to it. For the insurance.

(all laugh)

Selma: I leave my phone on the bench. I'd never do that anywhere else, not at work, not in church.

Hattie: It's because everybody's got dirty hands. You can't do anything wicked with dirty hands, it shows.

## The lower field

M: Then the lower field. Where were you when you heard?

Hattie: At the gate. I read it out loud because Gwil hadn't got his glasses. I read it all the way down before I'd understood it. And then I had to read it again, and I couldn't.

Gwil: No. I heard it from her voice, not from the words.

M: Mm.

Gwil: My dad's shed's on that field. It's made of railway doors. You lean on it wrong and it's gone. There's no moving that.

Hattie: They said we could apply for "relocation assistance".

Gwil: A skip. It was a skip. That's what it was when you read it, one skip per household.

Selma: I was ashamed, because I'd got the letter with my plot the same month. I thought, I've been given somebody's and they've had theirs taken. I nearly gave it back.

Hattie: You never said!

Selma: No.

Hattie: You daft thing.

M: Who do you blame, if anybody?

Hattie: The council.

Gwil: Pim.

M: You disagree?

Hattie: Yes.

Gwil: Yes. He knew and he sat on it. If he'd said so in January we'd have had till April to make a noise.

Hattie: He's thirty, Gwil, with a baby. They gave him a job nobody wanted and then they shot him for it. I'd trust him with the lot tomorrow.

Gwil: I wouldn't.

Hattie: No, well.

Selma: I don't know who to trust, so I go by who turns up. Pim turned up to every one. The councillor never. So that's my measure, who turns up.

Gwil: He turned up because he'd a bad conscience —

Hattie: — or a good one!

Gwil: Mm.

M: And the app, how does that come into it?

Gwil: It's the same thing. It's all the same thing. First they count your hours and then they count your plots and then they say you're surplus.

Hattie: I don't see that. I thought I'd hate it, and I book with my granddaughter on a Sunday and it's become our thing. She's put a little rhubarb by my name.

Selma: I like that you can see who's coming. I go when Hattie goes.

Hattie: You don't!

Selma: Yes. (laughs)

M: Did any of you get the yellow letter?

Gwil: Yes.

Hattie: Yes.

Selma: No.

M: What did you do with it?

Hattie: Lined the seed tray.

Gwil: Kept it. For the hearing.

## What stays

M: Last round. If the lower field goes, what stays?

Gwil: Nothing.

Hattie: Gwil.

Gwil: No. You asked. My dad carted that soil from the river in a pram. You can't say what stays. The soil stays, under the flats, and nobody will know what it is.

[pause]

Hattie: I think we stay. I think it's us, I think you could put us in a car park and by the autumn there'd be a bench.

Selma: Yes.

Gwil: I don't want a car park.

Hattie: No. Nobody wants a car park.

Selma: I'd come to the car park.

M: Gwil?

Gwil: [pause] I've been taking some up. In buckets. Six buckets a night, to her plot. (nods at Selma) So there'd be some of it.

M: To Selma's plot?

Selma: I found it in the morning. I didn't know who it was. There was this black square in the corner of my clay, a bit bigger every day. I put my broad beans in it and they're twice the others.

Gwil: They would be.

Hattie: You soft thing.

Gwil: Mm.

M: Does everybody feel there's something to add?

Hattie: No.

Selma: No.

Gwil: No. Yes. Tell them up top they can stop being sorry and bring a bucket.

"""#)
}
