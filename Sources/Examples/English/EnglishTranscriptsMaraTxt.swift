// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/mara.txt` of the English example.
  static let englishTranscriptsMaraTxt = File(
    path: "transcripts/mara.txt",
    content: #"""
I: So the recorder is on. Could you tell me first how you came to Quarrel Lane?

Mara: Yes. Well, I I put my name down when I was pregnant with Juno, and I got the letter when she was in her second year at school. (laughs) So seven years, nearly. You stop believing in it. You think it's a list that doesn't go anywhere.

I: Seven years.

Mara: Yes.

I: And then?

Mara: And then a letter with a key taped to it. It's 41b, a half plot, five rods, they split the big ones when somebody gives up. Or when somebody dies, I mean. Nobody says that at first.

I: No.

Mara: No.

I: What was the first day like?

Mara: [pause] Brambles. And a bath. Somebody had left an entire bath in there, with a goldfish in it. A live one. (laughs) I just stood there with my one spade from the supermarket. And I thought everybody can see that I don't know what I'm doing. There are these little nods. You get a nod, but it's a nod with a fence in it.

I: A nod with a fence in it.

Mara: Mm. Do you know what I mean?

I: Tell me.

Mara: It's polite. Nobody was ever rude to me, I want that said. But for the first year I was "the half plot". They'd say ask the half plot if she wants the pallets. Not Mara.

I: Were there people who helped you in?

Mara: Yes. Denzil. He came over with two leeks in his hand and he didn't say hello, he said "you've got your strings too high." And then he got down on his knees, with his knees, and showed me how to drop them in the hole and just water, not press, never press. That was the hello. I've pressed nothing since. (laughs)

I: And after that?

Mara: After that there was always something on the step. A bag of beans. Three eggs once, in a glove. And you can't give the eggs back, so you start thinking, what have I got? And I've got nothing, I've got marrows.

I: (laughs) Everybody has marrows.

Mara: Everybody has marrows! So I fixed his phone. That was my marrows. He couldn't get the new water thing, the app, to work. So I put it in for him every Sunday.

I: You book his water for him?

Mara: Yes. [pause] Is that, are you allowed to write that?

I: You decide. We can take it out.

Mara: No. No, leave it. It's not a secret, half of them do it. I've got four logins on my phone, I'm practically the waterworks.

[R: Laughs, but looks round at the neighbouring plot before she says it.]

I: Could you say a bit more about the app?

Mara: So the committee brought it in last spring. You book a slot for the standpipe and you log your hours, and if you've not logged twelve hours by June you get a yellow letter. And for me, honestly, it's fine. I'm quicker with a phone than with a hoe. But it's it's not made for here. It's made for a gym.

I: For a gym.

Mara: Mm. You come in, you do your hours, you go. And the whole point of the place is the bit that isn't hours.

I: What is that bit?

Mara: The bench. [pause] The bench by the standpipe. If you sit on the bench you're not waiting for anything, you're just, you're in it. The first time I sat there and nobody moved up to make room, they'd just left room, that's when I thought, oh. Right. I'm in.

I: When was that?

Mara: Second summer. Late. The onions were in.

I: Do you lock your shed?

Mara: No. (laughs) I did. I had a lock like a bank. And then Oona said to me, "what have you got in there that we haven't all got two of?" So I took it off. Now I don't even close it. People borrow the fork and it comes back cleaner.

I: Always?

Mara: Yes. [pause] Well. The good loppers went. I I don't know that anybody took them. They went.

I: Did you put the lock back on?

Mara: No.

I: Why not?

Mara: Because then I'd be the one with the lock.

I: Mm. I wanted to ask about the lower field.

Mara: Yes.

I: How did you hear of it?

Mara: On the gate. There was a laminated sheet on the gate one Thursday. Nineteen plots. Not a person, a sheet, and it wasn't even straight.

I: And what did you think?

Mara: I thought, I've just got here. Which is selfish. My plot's up top, it's safe, or they say it's safe. But I'd waited seven years and it was like somebody had pulled the tablecloth when I'd just sat down.

I: Do you trust that it's safe? The upper field?

Mara: I trust Pim. He's the secretary, he's up at night with it, I've seen the light. I don't trust the council as far as I can throw that bath.

I: So the committee —

Mara: — the committee's just people. They found out from the sheet as well, that's what nobody will believe. But I was there when Pim read it. You can't act that face.

I: Does everyone see it that way?

Mara: No.

I: No?

Mara: No. The lower field people think he knew. So there's now there's a top and a bottom, and there never was. Or, I don't know. Maybe there was and I was too new to see it.

I: Do you feel that you belong there now?

Mara: Yes.

I: You said that quickly.

Mara: (laughs) Yes. No, I do. When I come through the gate my shoulders go down. I didn't know they were up. But I'm careful when I say "we". I say it at home. I don't say it at the meetings.

I: What would have to happen for you to say it there?

Mara: [pause] I think somebody would have to die. That sounds awful. I mean I'd have to have been to one of the funerals. That's when you've been there long enough.

I: Mm. And the soil itself, the growing?

Mara: Oh, the soil. I used to think it was dirt and you put things in it. Now I go round in November with leaves in the pushchair like a mad woman. (laughs) You feed it and you don't see anything for two years and then one day it's black and it smells like, like a cellar with apples. I I didn't expect to be proud of soil.

I: Are you?

Mara: Yes. Very.

I: Is there anything I should have asked?

Mara: The goldfish.

I: (laughs) What happened to it?

Mara: It's in Denzil's water butt. He says it's his now. We've agreed it's half a goldfish each. It's a half plot.

"""#)
}
