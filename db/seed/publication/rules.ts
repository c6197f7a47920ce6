import type { Rule } from "./types";

/** The community rules that a fresh publication starts with, as readers see them at `/rules`. */
export const rules = [
  {
    number: 1,
    title: "It names a private person",
    text: "Leave out the full names of people who haven’t chosen to be here, and anything that works like a name: a door number, a telephone number, the only shop of its kind in a town. They can’t answer, and they may not know that you’ve written. “My sister” or “a man at work” does the same job.",
    template:
      "Thank you for writing this. It gives the name of somebody who isn’t here to answer, and with the name taken out we would gladly have it.",
  },
  {
    number: 2,
    title: "It could identify the writer",
    text: "You may tell us everything about yourself, and we’ll still ask you once whether you meant to. Job, place and age, put together, are often as good as a name. If a note would let a colleague or a neighbour find you, we hand it back before anyone else reads it.",
    template:
      "Thank you for writing this. Taken together, the place and the job in it would let somebody who knows you work out that it’s yours; if you change one of them, it can be read here.",
  },
  {
    number: 3,
    title: "It speaks for someone else",
    text: "Write from where you stood. What your son felt, what your mother would have wanted, why a stranger’s husband did what he did: those belong to them. What you saw of it, and what it was like to be the one who saw it, is yours to tell.",
    template:
      "Thank you for writing this. Most of it tells us what another person felt or wanted, and they haven’t said so themselves; the part that happened to you is what we would like to read.",
  },
  {
    number: 4,
    title: "It is unkind to a writer",
    text: "Disagree as much as you like with what somebody wrote. Don’t say what sort of person they must be for having written it. This holds for readers’ notes as well as for essays, and it holds when you’re right.",
    template:
      "Thank you for writing this. The disagreement in it is welcome, and the sentence about the person who wrote is what keeps it from being printed.",
  },
  {
    number: 5,
    title: "It gives advice where none was asked",
    text: "People here are mostly telling, and a telling isn’t a request. Unless somebody asks what to do, say what you did, or what it was like, and leave it within their reach. We are strictest about illness: no cures, no doses, and no diagnoses of people you haven’t met.",
    template:
      "Thank you for writing this. It tells another person what to do, and they didn’t ask; if you tell it as something that happened to you, they can take from it what they need.",
  },
  {
    number: 6,
    title: "It sells, or links for its own sake",
    text: "A link is welcome when the note would be poorer without it. One is usually enough. We don’t print offers, codes, courses, appeals for money, or the same text in two places.",
    template:
      "Thank you for writing this. It is mainly an offer, and we don’t print those, even good ones; a note about the essay itself would be welcome.",
  },
  {
    number: 7,
    title: "It is off the article",
    text: "Wander, by all means: a note about an essay on nursing may well be about a cat. It should still have set out from something on this page. What has nothing to do with it is better kept for a page where it does.",
    template:
      "Thank you for writing this. We couldn’t find the way from it back to the essay, and so it would be lost here; if there is one, tell us and we will read it again.",
  },
  {
    number: 8,
    title: "It could put someone in danger",
    text: "You can say here that things are very bad. We don’t print how a person might be hurt, where somebody who is hiding can be found, or a threat. When something of this kind reaches us, we look first for what its writer needs, and at the rules afterwards. We are not an emergency service, and we can’t see who is behind an anonymous letter.",
    template:
      "Thank you for telling us this. One part of it could help somebody come to harm, so it can’t stand where everyone reads; nothing is held against you, and the people we list under “People to talk to tonight” are there now.",
  },
] as const satisfies readonly Rule[];
