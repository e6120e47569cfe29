// swift-format-ignore-file

extension ExampleStudy {
  /// `reports/results.md` of the English example.
  static let englishReportsResultsMd = File(
    path: "reports/results.md",
    content: #"""
# Results {#results}

The material is four interviews and one focus group with seven participants, three newcomers and four with long experience. Two
coders made 157 codings. The results follow the three themes. Numbers say how many of the seven have at least one passage under
the code, whichever coder found it; they do not say how strongly.

## Coming in {#results-coming-in}

Five of the seven participants spoke of [waiting for a place](../codebook.md#waiting). We had expected complaints. Denzil, who came in
by recommendation, holds the list to be fair, and that is his objection to it:

> They wait six, seven year and they come in and they've no one to come in to. That's what's wrong with it. It's fair and there's
> nobody stood at the gate.
>
> Denzil

Oona defends the same list because of what it spares her. In her words, “A list doesn't look at you.” For Selma, who waited six
years, being a number was company through a divorce.

Five of the seven participants spoke of [being shown](../codebook.md#being-shown), and most often the showing was a greeting. Not
always: Oona says that nobody showed her anything, and draws a line between being shown and being watched.

## Being in it, and not {#results-belonging}

All seven participants spoke of being [at home](../codebook.md#at-home). Mara can name the moment:

> If you sit on the bench you're not waiting for anything, you're just, you're in it. The first time I sat there and nobody moved up to
> make room, they'd just left room, that's when I thought, oh. Right. I'm in.
>
> Mara

Six of the seven participants spoke of [standing outside](../codebook.md#outsider); Hattie is the exception. The six do not
mean one thing by it. Selma brings it up only to reject it and says “I felt more outside in my own street”. Gwil was born in and
became an outsider late, with the sheet. And Oona does not accept that belonging is the goal:

> I don't come here to belong. I come here because nobody needs me. I was a ward sister for thirty years, I've had all the belonging I
> can eat.
>
> Oona

We had meant to describe newcomers as outside and old hands as inside. The material does not carry that.

## What passes between people {#results-giving}

All seven participants talked about [give and take](../codebook.md#give-take). Denzil, Oona and Tobias each said something that goes
against the happy version of it. Denzil admits that there are some who count. Tobias is one of those, and found that his list of favours was
received like a bill. Oona feels a bag of beans as a debt. Gwil adds a limit of another kind: “It didn't come round for old Bexley.”

All seven participants also touched on [trust between neighbours](../codebook.md#trust-neighbours). Open sheds are the rule that people
like to tell about. Tobias locks his, and knows what it says about him.

## The lower field {#results-lower-field}

All seven participants spoke of [losing ground](../codebook.md#losing-ground), also those who keep theirs. Gwil describes what a form cannot
hold: “My dad's shed's on that field. […] There's no moving that.” From the upper field it can look otherwise, and Tobias is honest
about the distance:

> It's terrible for them. For me, I have to be honest, it's a thing that happens to other people. I don't, I don't know them.
>
> Tobias

Whom one believes is a matter of its own. All seven participants spoke of [trust in those who decide](../codebook.md#trust-committee),
and they do not agree. Gwil holds that the secretary knew and kept quiet. Hattie answers him across the table: “He's thirty, Gwil, with
a baby.” Mara is certain that the committee learned of it from the sheet, while Oona says that she told the secretary herself, months
before. We report the versions side by side and do not choose between them.

All seven participants mentioned the [app and the hours](../codebook.md#new-rules). Oona and Tobias speak in favour of the app itself,
each of them because water no longer depends on talking to the right people. They, too, find the yellow letters stupid or the hours
wrongly counted.

## The ground {#results-ground}

Six of the seven participants spoke of [care for the soil](../codebook.md#soil-care), all but Hattie. Soil is where people meet those who
worked it before them, and it is what cannot be moved. Only one of the seven participants, Denzil, spoke of
[grief](../codebook.md#grief), and he did so at length:

> You can't put her on a form. And you can't leave her for the flats.
>
> Denzil

We keep a code that rests on one person because it explains the rest of what he says. A plot of the same size is not the same.
Meanwhile Gwil carries his father's soil uphill in buckets, to somebody who came in April and did not know who had left it there.

"""#)
}
