import type { Story } from "../types";

export const aTinOfYellow = {
  key: "a-tin-of-yellow",
  article: "handover",
  by: "imke",
  byline: { kind: "pen", name: "Cold Tap" },
  at: "2026-11-22T19:12Z",
  title: "A tin of yellow",
  contentNotes: ["pregnancy loss"],
  state: "held",
  heldFor: ["new_member"],
  body: `
The tin said Primrose. We had quarrelled about it in the shop, because I said it was a green and my husband said it was a yellow, and the man took us over to the daylight lamp, and it was a yellow.

We painted on the Saturday and the Sunday, two coats. On the Thursday after that I lost the baby. It was the fifteenth week. I don’t want to write about the Thursday.

I want to write about the door. We shut it when I came back from the hospital, I don’t know which of us. For some weeks it was shut. Then one day in the winter I came in from work and it was open, perhaps as wide as a hand. I thought, he has been in there. I shut it. The next day I came home and it was open again by a hand.

I should explain how we lived. I leave the house at seven and am home at four. He leaves at eight and is home at six. So it is always I who come first into the house, and each day I went up, and there was the door, and I shut it again before he came.

We did not speak about it. In the first week we had spoken so much, with the doctors and with both our mothers, that there was none left. It was as when the hot water is gone and you can only wait. He asked what I would like to eat. I asked had he seen my keys. And every day he went into that room, in the one hour that he had the house without me, and was sad in there on his own, and left it a little open, so that I should know.

That is what I believed. I became very angry. I lay beside him at night and thought: you could have taken me with you. I thought: you do it like somebody who smokes.

In March I had trouble with a tooth and they sent me home before lunch. The house was quiet. The dog did not come down to me, and she always comes. I went up. The door stood open as wide as a hand, and I pushed it.

There was the whole sun in the room. I hadn’t known. We’d only ever been in there with the lamp, at the weekend, when it rained. All over the floor were the newspapers, which nobody had taken up, with the yellow drops on them, and on the newspapers, in the middle of the sun, lay the dog. She lifted her head and looked at me as they look at work when somebody is late for the meeting.

It is an old house and that door doesn’t catch. She had learned to lean on it. When he’d gone out at eight she went up there, and she stayed until three or so, when the sun moves round to the stairs.

I told him that evening. I told him also what I had been believing, all of it, and the part about the smoking. He listened and he didn’t say anything for a time. Then he said that he had never once been in. He said that every morning, when he had heard me go, he’d stood outside it with his coffee, and it was shut, and he had thought, she wants it shut.

So we had both been standing on that landing through the winter, he at half past seven and I at four, and the dog was in the sun.

We took up the papers in April. We put the window in order. We have not made anything of the room; there’s an ironing board in it, and a blanket that belonged to the dog, who was old and died in August, and we leave the door so that it’s open by a hand. On Sundays he takes his coffee in there. He says now that I was right in the shop. About three o’clock, when the sun is going off it, there is some green in it.
`.trim(),
} as const satisfies Story;
