import type { Thread } from "../types";

/** The newest essay: one note stands beside it, and the next ones are waiting. */
export const whatILeftOut = [
  {
    key: "left-out-drafts",
    article: "what-i-left-out",
    passage: { quote: "A child who interprets finds out early that adults talk in drafts." },
    notes: [
      {
        key: "drafts-under-oath",
        by: "zsofia",
        byline: { kind: "pen", name: "Gooseberry" },
        at: "2026-11-22T21:37Z",
        body: "I did it at a chemist’s counter when I was eight, with a queue behind us. Now I do it in court. Last month a witness used a word of ours which says only that one goes on, and I said, “He says that he goes on.” The judge asked, “Goes on to what?” Forty years, and I still looked round for my mother.",
        state: "approved",
      },
    ],
  },
  {
    key: "left-out-hands",
    article: "what-i-left-out",
    notes: [
      {
        key: "hands",
        by: "niamh",
        byline: { kind: "pen", name: "Half Term" },
        at: "2026-11-23T05:03Z",
        body: "My mum and dad are deaf, so with us it was hands. You can’t look at the wall while you do it. Whatever I left out, they sat there and watched me leave it out, and my dad would sign “thank you” very small, down by his belt.",
        state: "held",
        heldFor: ["new_member"],
      },
    ],
  },
  {
    key: "left-out-mushrooms",
    article: "what-i-left-out",
    notes: [
      {
        key: "mushrooms",
        by: "dorothy",
        byline: { kind: "display" },
        at: "2026-11-23T15:12Z",
        body: "I was sorry to read about your father. My brother-in-law had it in the liver just the same and they gave him a year. He took the brown mushroom powder, two spoons in warm milk, and he had four. I don’t say it’s a miracle cure but tell your dad to stop the other tablets while he has it, they work against each other.",
        state: "held",
        heldFor: ["new_member", "listed_word", "advice"],
      },
    ],
  },
  {
    key: "left-out-landing",
    article: "what-i-left-out",
    notes: [
      {
        key: "landing",
        by: "amrit",
        byline: { kind: "pen", name: "North Landing" },
        at: "2026-11-23T03:47Z",
        body: "I read this on the landing, where I do my reading now. What I leave out, when my sister rings, is that some nights I don’t want to be here any more. I say that I’m tired. She says, get some sleep. I’ve put it here because nobody here will ring me back in the middle of my supper.",
        state: "held",
        heldFor: ["worry"],
      },
    ],
  },
] as const satisfies readonly Thread[];
