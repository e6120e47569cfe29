// swift-format-ignore-file

extension ExampleStudy {
  /// `transcripts/oona.txt` of the English example.
  static let englishTranscriptsOonaTxt = File(
    path: "transcripts/oona.txt",
    content: #"""
I: You wanted to begin with the map?

Oona: Yes. Because people talk about Quarrel Lane as if it was one place. It never was. There's sixty-two plots, forty-three up here and nineteen down there, and I've been here twenty-four years and there are still people down there who call me the Irish lady. I'm from Orkney.

I: (laughs) Orkney.

Oona: Yes.

I: So belonging —

Oona: — oh, belonging. I saw that word on your sheet. Can I be honest?

I: Please.

Oona: I don't come here to belong. I come here because nobody needs me. I was a ward sister for thirty years, I've had all the belonging I can eat.

I: Say more.

Oona: Well. They have this picture, the bench and the tea and the eggs in a glove. And it's it's real, I'm not saying that it isn't real. But if you don't sit on the bench you're a cold fish. And I don't sit on the bench.

I: Never?

Oona: No. I sit in my shed with the door open. That's my bench.

[R: She smiles; the shed has one chair.]

I: Do you feel left out?

Oona: No. No, you see, that's what everyone assumes. Left out is when you want in. I'm perfectly at home here. I know every stone in that path. I just don't want to be asked how I am.

I: Mm.

Oona: There's two kinds of being at home. One's with people and one's with a place.

I: How was it when you came?

Oona: There was no list in those days, or there was but it was Hesketh's pocket. You had to go round to his house with a cake. I'm not joking. A cake! If you were a woman on your own you needed a very good cake. (laughs) I waited eight months and two cakes. So when they say that it used to be so friendly, I think, it was friendly if you'd been let in.

I: So the list is —

Oona: — the list is the best thing that ever happened here. A list doesn't look at you. You get your number and you wait your turn like everyone else, and nobody sniffs your sponge.

I: Who taught you?

Oona: Books. Nobody showed me anything. They watched. There's a difference between being shown and being watched, and I was watched for about four years.

I: And do you show other people?

Oona: [pause] I told Mara to take that ridiculous lock off. That's about the size of it. (laughs)

I: Do people share, give things away?

Oona: Constantly. It's a tyranny. You get a bag of runner beans hung on your gate and now you're in debt. I've lain awake over beans.

I: Over beans.

Oona: Yes! I I'm laughing but it's true. You can't refuse and you can't pay. So I put mine in a box by the gate with "help yourself" on it, and then nobody owes anybody. That's my way. It goes to whoever, and I don't have to stand there being thanked.

I: That's interesting.

Oona: Is it?

I: Yes. Do you lock your shed?

Oona: No. Nobody does, apart from the new ones. I'd trust any of them with my keys, my house keys. I wouldn't trust them with my business.

I: With your —

Oona: — with my business. What I'm doing, who was here. They're honest as the day and they gossip like rooks. So it's, trust is two things as well.

I: You're good at two things.

Oona: (laughs) Mm.

I: The lower field. What happened, as you saw it?

Oona: I knew before.

I: You knew?

Oona: Yes. It was in the council papers in November, item fourteen, "disposal of surplus land, Quarrel Lane south". Anyone could read it. Nobody did. They'd rather it was Pim's fault, because you can be angry with Pim, he's got a face.

I: Did you tell anyone?

Oona: [pause] No.

I: No?

Oona: No. I I told Pim. In January. And he went white and he said leave it with me. And I left it with him. I think he thought he could fix it. That's not the same as knowing. But I can see that from down there it looks the same.

[R: This contradicts Mara, who says that the committee learned of it from the sheet. Ask Pim? He is not a participant.]

I: How do you live with having known?

Oona: Badly. I walk the long way round now so that I don't pass Denzil's rose. He doesn't know that I knew. He'll lose that ground and I read about it in November with a cup of tea.

I: Is this something you want to have in?

Oona: Yes. Leave it in. It's time it was somewhere.

I: Did it change what the place is for you?

Oona: Yes. I used to think of it as mine, my square. And then they took somebody else's square and mine got smaller. I hadn't expected that. I'm not sentimental.

I: No.

Oona: No. But I noticed that I said "us". At the council meeting. I stood up and said "you can't do this to us", and I thought, who said that?

I: So you do belong?

Oona: (laughs) Don't write that down.

I: And the new system, the app, the hours?

Oona: I like it. I'm the only one over sixty who'll tell you so, but I like it. I book my water at six in the morning and there's nobody there. Before, you queued, and the queue was where they got you. How's your hip, how's your sister. The app doesn't ask about my sister.

I: Others say the app makes it like a gym.

Oona: I like gyms.

I: (laughs) And the hours, the letters?

Oona: The letters are stupid. Sending Denzil a yellow letter is like sending the Pope a reminder about Mass. That's not the system, that's somebody not thinking.

I: Do you do anything special with the soil?

Oona: I don't dig. Eleven years I haven't put a spade in it. You lay the compost on and let the worms have the bother. They think I'm lazy. Denzil says I'm starving it. He's never said it to me, he says it to the hedge so that I'll hear it.

I: (laughs) To the hedge.

Oona: Yes. And then he leaves me a sack of muck by the gate. So I lay it on top and we're both right.

I: Is there anything else?

Oona: No. [pause] Only that you'll want a happy ending, with the bench. Be fair to the ones in the sheds.

I: I'll try.

Oona: Mm. Yes. Do.

"""#)
}
