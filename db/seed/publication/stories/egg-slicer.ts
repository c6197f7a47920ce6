import type { Story } from "../types";

export const eggSlicer = {
  key: "egg-slicer",
  article: "the-hedge",
  by: "kwame",
  byline: { kind: "anonymous" },
  at: "2026-11-23T18:40Z",
  title: "Whose is that?",
  contentNotes: ["separation", "arguments"],
  state: "held",
  heldFor: ["new_member", "speaks_for_someone"],
  body: `
The wall between my flat and theirs is one brick thick, and they aren’t good bricks. I had three years of those two. I knew her by her boots, and him by a cough and a bike, and I never once saw the both of them at the same time. But I could have told you what they’d had for their tea.

You don’t listen. People think you stand there with a glass. You’re doing yourself an egg and somebody’s marriage comes into the room, and what you do is you turn the egg down.

First year, it was the heating. She was cold and he’d been brought up not to be. Second year it was his hours, and a person from his work whose name I know and will leave out, and there was shouting, so I got very clean that year, I ran a lot of baths. Third year it stopped. I was that relieved. I’d say it took me a month to notice that everything else had stopped and all. They’d gone polite. “After you.” “No, you have it.” It was like hearing two people get a wardrobe down a flight of stairs.

Then there was a Sunday when they did the kitchen. You can tell it’s the kitchen because of the doors. She’d say a thing and he would say “you” or he’d say “me”, and then you’d hear the newspaper going round it.

“Colander.”

“You.”

“Big pan.”

“Me. No, go on, you. When do I make soup?”

All morning, that went on. I was washing up on my side, dead quiet, so as not to seem to be joining in. I had the one pan and I washed it for about an hour.

“Egg slicer,” she goes.

Nothing.

“Whose is that?” he says.

“I thought that was yours.”

“I’ve never seen it before in my life.”

And they went. I’d not heard it for so long, but I knew it straight off, hers going up and his with the cough in it, like when a song comes on. They were helpless. One of them had to hang on to the worktop, you could hear the rings on it. And I’m stood there with a dry pan and my own face gone, on my own, on the other side of a wall.

I thought, that’s done it. They’ll unpack now.

The van came on the Wednesday. I gave them a hand with the table, as it goes, so I did see them, that one time, him on one end and her on the other and me walking beside it telling them about the step. They were nice about it. She said, “I hope we’ve not been noisy.”

“I hardly knew you were there,” I said.

I’ve gone over that. It’s the sort of thing you say. But I’d had my Christmas dinner with them three times, if you look at it one way. I knew when her mum was ill. When he didn’t get the job I went out and walked round till it was late so that he could have it to himself. And I stood there in the road with my hand up like anyone, and they went off round the corner, first the van and then the bike.

I read the one about the hedge because my sister sent it to me. She said, “This is you,” and I said I’ve never had a hedge. I’ve been thinking about it, though. That old boy had two hundred letters. I’d have settled for a note about the baths.

There’s a student in there now with headphones. They’d left some bits in the bin room, the usual, hangers, half a bag of plant food, and on the top, in its box, the egg slicer. It was there all that week. I’d go down with my rubbish and have a look at it and come up again. It’s in my drawer. I only ever fry mine, so I have not had cause to use it.
`.trim(),
} as const satisfies Story;
