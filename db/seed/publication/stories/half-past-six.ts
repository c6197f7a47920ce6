import type { Story } from "../types";

export const halfPastSix = {
  key: "half-past-six",
  article: "handover",
  by: "petra",
  byline: { kind: "anonymous" },
  at: "2026-11-15T13:08Z",
  title: "Half past six, Tuesdays",
  contentNotes: ["addiction in the family"],
  state: "approved",
  approvedBy: "bettina",
  approvedAt: "2026-11-16T08:12Z",
  body: `
My brother and I have a telephone call at half past six on Tuesdays. If he’s well he picks up inside four rings. If it gets to five I put the phone down, and neither of us mentions it the week after. We have done this for seven years. I never told him the rule. He has worked it out.

Before that I used to ring at all hours. I rang so as to hear how he sounded. It gives the words a roundness, as if they’d been left in water, and I could tell from the first of them, or that’s what I said. I rang his neighbours. I rang a pub once and asked whether he was there, and I heard the man turn round, and then I heard my brother say, very clearly and pleasantly, “No.”

I did what it says in the leaflets and then I did what it says in the other leaflets. He had my back room for a winter. I found bottles in the cistern, and in the piano, and one in the sleeve of our mother’s fur. I am told that everyone finds them in the cistern. I’ve never met with the sleeve in anybody else’s account, and I’m proud of it, which shows you the state that we were all in.

What changed was something small. I’d driven him to the clinic, and the nurse he was under came out to the car park for some air. She had her coat on inside out. She asked what time I had my tea. I said that I had it when I could. Did he ring me, she asked, or did I ring him? I told her. “I’d have a time,” she said, and went back in. In all those years it’s the only piece of professional help that I have had for myself.

So, half past six, Tuesdays. The first week he answered on the second ring, in amazement. We had nothing to say. I told him that I was having a baked potato, and he told me what could be done with a baked potato. He used to be a cook. I had forgotten it; I’d thought of him for such a long time as somebody to be counted. We were on for twelve minutes.

The second week it rang and rang. I had the phone in one hand and the lid of a pan in the other. Always before, I’d held on until he came. At five I put it down, and put the lid on the pan.

Four isn’t a figure that I took from a book. It’s the time that you need to get to his telephone from anywhere in the flat, so long as you aren’t holding on to the walls. I had walked it one afternoon while he was asleep on the carpet: from the bath, from the bed, from the chair. I suppose you could call that love. It was certainly thorough.

I keep a small diary for the dentist, and I had got into the way of writing down what he was cooking. I didn’t mean it for a record. Last New Year I was copying in the birthdays, and there they were, down the Tuesdays. Kedgeree. Leek pie. Then nothing, nothing, nothing. Then the business with aubergines. There were thirty-one dishes in the year, and in the year before it nineteen. I don’t draw anything from that. I did once, and it was the next blank that cured me.

My husband asked me, early on, about the Tuesday when my brother wouldn’t answer because he couldn’t, and I’d have hung up at five and passed the salt. I said that I would have to live with it. “But could you?” he asked me, and I said what did he suppose I was doing now? He has never brought it up again. On Tuesdays he lays the table.

Last week it went to four. My hand had started down; it knows, it begins by itself about halfway through the fourth. And there he was, out of breath. “I’m here, I’m here,” he said, “I was draining the pasta,” and I heard him put something down, and pull out a chair.
`.trim(),
} as const satisfies Story;
