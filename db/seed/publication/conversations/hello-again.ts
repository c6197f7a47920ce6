import type { Thread } from "../types";

export const helloAgain = [
  {
    key: "hello-accurate",
    article: "hello-again",
    passage: { quote: "It was accurate." },
    notes: [
      {
        key: "accurate-sort-of-nod",
        by: "thandi",
        byline: { kind: "pen", name: "Paper Weight" },
        at: "2026-09-28T20:11Z",
        body: "My daughter goes back up four times before school. I’ve always said, “All right, love.” Today, on the third, I said, “Hello again.” I had a look for it, and then, I think, a sort of nod.",
        state: "approved",
      },
      {
        key: "accurate-the-look",
        by: "carys",
        byline: { kind: "display" },
        at: "2026-09-29T18:20Z",
        replyTo: "accurate-sort-of-nod",
        body: "I know the look. My neighbour had an advantage there: she’d have said it to the gas man.",
        state: "approved",
      },
    ],
  },
  {
    key: "hello-coat",
    article: "hello-again",
    passage: { quote: "I mention it in case you are reading this with your coat on." },
    notes: [
      {
        key: "coat-off",
        by: "hanne",
        byline: { kind: "anonymous" },
        at: "2026-09-28T08:26Z",
        body: "I was, and I had been for some time. It’s on the hook.",
        state: "approved",
      },
      {
        key: "coat-high-visibility",
        by: "dele",
        byline: { kind: "pen", name: "Terminus" },
        at: "2026-09-29T05:31Z",
        replyTo: "coat-off",
        body: "Mine has reflective strips. But yes.",
        state: "approved",
      },
    ],
  },
  {
    key: "hello-swabs",
    article: "hello-again",
    notes: [
      {
        key: "swabs-count",
        by: "amrit",
        byline: { kind: "pen", name: "North Landing" },
        at: "2026-09-30T22:58Z",
        body: "We count the swabs in and we count them out, aloud, two people, every time. In eleven years nobody has said to me, “But you know how many there are.”",
        state: "approved",
      },
      {
        key: "swabs-at-home",
        by: "carys",
        byline: { kind: "display" },
        at: "2026-10-01T18:44Z",
        replyTo: "swabs-count",
        body: "And what happens when you get home?",
        state: "approved",
      },
      {
        key: "swabs-back-door",
        by: "amrit",
        byline: { kind: "pen", name: "North Landing" },
        at: "2026-10-02T23:09Z",
        replyTo: "swabs-at-home",
        body: "I go round the house and check the back door. Once. (Twice.)",
        state: "approved",
      },
    ],
  },
  {
    key: "hello-dinner",
    article: "hello-again",
    notes: [
      {
        key: "dinner-open-door",
        by: "eluned",
        byline: { kind: "display" },
        at: "2026-10-04T10:17Z",
        body: "My mother sat in her doorway on the stairs for thirty years, same as yours. I asked her once what she thought about all day, with everybody going by. She said, “Dinner.”",
        state: "approved",
      },
      {
        key: "dinner-for-her",
        by: "carys",
        byline: { kind: "display" },
        at: "2026-10-05T18:38Z",
        replyTo: "dinner-open-door",
        body: "I have had thirteen years of theories, and I’d swap them all for that.",
        state: "approved",
      },
    ],
  },
  {
    key: "hello-the-door",
    article: "hello-again",
    notes: [
      {
        key: "the-door-wireless",
        by: "dorothy",
        byline: { kind: "pen", name: "Blue Door" },
        at: "2026-11-23T14:50Z",
        body: "I’m one of those, first floor, on account of my chest. I do see you all going up and down. I can promise that I’ve never thought a thing about it. Mostly I am trying to hear the wireless, and you’re a bit of a noise and then you’re somebody I know.",
        state: "held",
        heldFor: ["new_member"],
      },
    ],
  },
  {
    key: "hello-handbrake",
    article: "hello-again",
    notes: [
      {
        key: "handbrake",
        by: "kwame",
        byline: { kind: "pen", name: "Passenger" },
        at: "2026-11-23T17:55Z",
        body: "Handbrake. Eleven miles back, on the flat, in Lincolnshire.",
        state: "held",
        heldFor: ["new_member"],
      },
    ],
  },
  {
    key: "hello-everybody-now",
    article: "hello-again",
    notes: [
      {
        key: "everybody-now",
        by: "rafe",
        byline: { kind: "display" },
        at: "2026-11-15T23:10Z",
        body: "Everybody has to have something now. Lock your door like the rest of us. This is attention seeking with a dictionary.",
        state: "rejected",
        rule: 4,
        sentence:
          "Thank you for reading it through. A note that finds the essay too long, or its subject too small, may stand here; this one says why she must have written it, and that is a thing that nobody can know about a writer.",
        decidedBy: "bettina",
        decidedAt: "2026-11-16T07:35Z",
      },
    ],
  },
] as const satisfies readonly Thread[];
