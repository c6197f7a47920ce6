import type { Story } from "../types";

export const theManIn214 = {
  key: "the-man-in-214",
  article: "handover",
  by: "bashir",
  byline: { kind: "pen", name: "Night Porter" },
  at: "2026-11-13T05:44Z",
  title: "The man in 214",
  contentNotes: ["loneliness"],
  state: "approved",
  approvedBy: "yusuf",
  approvedAt: "2026-11-13T13:20Z",
  body: `
He came down at ten past three in his own slippers and asked whether the bar was open. It had been shut since eleven. I’ve been a night porter for nine years, and nobody asks that at ten past three on account of a drink, so I told him that it wasn’t and that there was tea.

That was a Monday. We are a middling sort of hotel, with a roundabout. Through the week we have fitters, and at weekends we have wedding guests who are no longer speaking. He was neither. He had booked twelve nights. He had paid for breakfast and never came down to it, which I knew from the kitchen’s list.

I gave him his tea at the end of the desk, where there’s a stool for the security man that we don’t have now. He drank it standing. He asked what I did all night, and I said that I run the reports, put out the papers and walk the corridors at one and at four, and between times I listen to the ice machine. This seemed to satisfy him. At a quarter to four he said, “Well, I mustn’t keep you,” and went up in the lift.

On the Tuesday he sat on the stool.

I never knew his name. It was on the screen, but he didn’t give it to me and I didn’t use it, so I don’t count that. In twelve nights he told me that he’d been in flooring, that his wife had always seen to the hotels, and that he could not get through a whole night in the flat any more, because the pipes there had stopped making a noise and had begun, he said, making remarks. He had tried leaving the radio on. He’d tried a friend’s. Then he had asked himself where he had slept well in his life, and the answer was on jobs, in places like ours, with somebody up downstairs.

“I shouldn’t want anything,” he said. “I just like to know there’s one on.”

I had not thought of myself as one that was on.

We keep a box of games for wet weekends. On the Thursday he carried it to the desk and set out the draughts. There were three black ones missing, and we used mint imperials. He was a poor player and so am I. The telephone went twice, once for a lady in 118 who couldn’t turn off her fan, and once for nobody; and each time I got back to the board I found he’d moved the lamp so that it fell on my side.

You mustn’t think that I was being kind. I’m on my own too. I go home at seven against the traffic, and for nine years I have said good morning to a man with a cart and to a cat, and it hadn’t seemed like a thing that one could bring up. But in the second week I noticed that I’d ironed the back of a shirt. When I came on at ten I was going down the list of departures to be sure that he wasn’t on it.

The eleventh night he didn’t come. I walked the corridors at one, and I walked them again at four, and at four I stopped outside 214. There is a way of listening at a door, which is to look hard at your clipboard. He was snoring. I can’t tell you how it pleased me. I must have stood there for some minutes with my clipboard, and then I went down and put the mints back in the jar.

By the time I came on again he’d left. The day girl said that he had been down to breakfast for once, and had complained about the toast. There was an envelope. I thought that it would be money, and I’d got myself ready to be a bit hurt. It had three black draughtsmen in it. He must have gone into town. They aren’t quite the size of ours, they’re larger, and they stand about on the board like men in overcoats.

I set it out most nights. I have played a bride’s father since, and a girl who’d missed her coach. And now that I have read about the four things I’ve started giving the day girl a fourth, after the fan and the papers and the boy who’s sick in 31. She writes them all down with the same pen. Last Friday’s was that there was a lady in 306 who might care to be asked about the weather.
`.trim(),
} as const satisfies Story;
