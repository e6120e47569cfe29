// swift-format-ignore-file

extension ExampleStudy {
  /// `codebook.md` of the English example.
  static let englishCodebookMd = File(
    path: "codebook.md",
    content: #"""
# Belonging {#belonging .theme color="#2e7d32" answers=rq1}

How people come in, what keeps them in, and what it is like not to be.

## Ways in {#ways-in .category}

From the list to the first hello.

### Waiting for a place {#waiting .code origin=a-priori guide=q1}

The time before: the list, letters, numbers, how one got a plot, and what the waiting did.

Include: judgements of the list as fair or unfair.

Exclude: waiting for water; see New ways of running things.

Example: "I waited eight months and two cakes." (Oona)

### Being shown {#being-shown .code origin=emergent guide=q2}

Somebody teaches, corrects or walks the newcomer round, with or without being asked. Showing is a greeting as much as a lesson.

Include: being watched instead of shown, as a contrast.

Exclude: advice that is passed on in talk about others; books.

Example: "That lass had never held a leek. But she looked." (Denzil)

## Give and take {#give-take .code was=swapping origin=a-priori guide=q3}

Produce, work, lifts, logins and muck that pass between plot-holders, and what is owed afterwards. Was called Swapping until the
group told us that swapping is something else.

Include: refusing, counting, and its not coming round.

Exclude: borrowing tools from an open shed; see Trust under Belonging.

Example: "You don't count. When you start to count it's finished." (Denzil)

## Trust {#trust-neighbours .code origin=a-priori guide=q4}

Trust between plot-holders: sheds, locks, nails, keys, telephones on the bench.

Include: its limits, things that went missing, gossip.

Exclude: whether one was told the truth about the sale; see Trust under Change.

Example: "I'd trust any of them with my keys, my house keys. I wouldn't trust them with my business." (Oona)

Boundary: an object or a secret between equals belongs here; information that somebody had a duty to give belongs there.

## At home here {#at-home .code origin=emergent guide=q5 excludes=outsider}

Being in it, being expected, knowing the place and being known by it. May be at home with people or only with the place.

Include: saying "we" or "us" without thinking.

Exclude: wishing to be at home.

Example: "Then I'm one of the cans." (Tobias)

## Standing outside {#outsider .code origin=emergent guide=q5 excludes=at-home}

Feeling, being or choosing to be on the outside: nods, names, silence, pity. Also what is said against that.

Include: choosing it (Oona) and becoming it late (Gwil).

Exclude: anger at council or committee.

Example: "You get a nod, but it's a nod with a fence in it." (Mara)

# Change {#change .theme color="#c0392b" answers=rq2}

What the sale and the new rules do to the place, and to who people are in it.

## Losing ground {#losing-ground .code origin=a-priori guide=q6}

The sale of the lower field as it is heard, understood and carried, by those who lose and by those who do not.

Include: guilt and distance on the upper field.

Exclude: who is to blame; see Trust under Change.

Example: "They think it's the same because it's the same size." (Denzil)

## New ways of running things {#new-rules .code origin=a-priori guide=q8}

The app, the slots, the hours, the yellow letters, and the ways round them.

Include: liking it.

Exclude: the list; see Waiting for a place.

Example: "The app doesn't ask about my sister." (Oona)

## Trust {#trust-committee .code origin=emergent guide=q7 since=2026-07-02}

Trust in those who decide and inform: the committee, Pim, the council.

Include: grounds for trust (minutes, turning up) and for suspicion (silence).

Exclude: trust between plot-holders; see Trust under Belonging.

Example: "If it's in the minutes I trust it." (Tobias)

## The old order {#old-order .code .parked origin=emergent}

How it was run before the list: being recommended, being let in. Parked on 24 July: two passages, both looking back, and both say
more about the list than about change. Looked at again if there is a third round.

# The plot itself {#plot .theme color="#8d6e3f" answers=rq3}

What the ground holds for the person who works it.

## Care for the soil {#soil-care .code origin=emergent guide=q9}

Feeding, carrying, leaving alone, testing; pride in soil; other people's work in it.

Include: moving soil, and its not being movable.

Exclude: crops and how they are planted; see Being shown.

Example: "You you can move a man but you can't move soil." (Denzil)

## Grief {#grief .code origin=emergent}

The dead who are in the plot. So far one participant only; kept because it explains why a new plot of the same size is not the same.

Include: not digging, talking to the rose.

Exclude: sorrow over the sale without a person in it; see Losing ground.

Example: "I don't touch that end. I weed it, but I don't dig it." (Denzil)

## Plot, size and years {#plot-facts .code .fact}

Number, field, size and how long. Facts for the table of participants; not analysed.

"""#)
}
