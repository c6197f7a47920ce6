import type { Story } from "../types";

export const theGoodScissors = {
  key: "the-good-scissors",
  article: "the-hedge",
  by: "oonagh",
  byline: { kind: "display" },
  at: "2026-10-29T10:36Z",
  title: "The good scissors",
  contentNotes: ["arguments"],
  state: "approved",
  approvedBy: "bettina",
  approvedAt: "2026-10-29T15:02Z",
  body: `
My mother had a pair of scissors that were for cloth. If you’d cut paper with them she knew it by the sound they made afterwards. She would stand at the table and open and shut them next to her ear, looking from my sister to me and back, and I tell you that I’ve been in courtrooms since and minded it less.

When she died, in 2001, the two of us divided that house in an afternoon without a cross word. I got the clock that doesn’t go and she got the clock that does. Nobody mentioned the scissors. I’d had them in my handbag since before the priest came.

She found them that Christmas, in my kitchen, looking for string. She said nothing. She went on saying it right through the pudding, and when I walked her to the bus she had her bag in front of her in both arms, the way you’d carry a child that has been sick. I went home and opened the drawer, and it was as you’d expect.

I have had them back eleven times and she’s had them twelve. There are rules, though I couldn’t tell you when they were made. You may only take them in the course of a visit, and you may not make a visit for the purpose. You may not ask. You may not lock anything. Whoever has lost them must find that out in her own time, and she may not ring up about it. And they’re to be kept sharp. It would be a shocking thing to get them home and find them dull.

My husband, God be good to him, thought that we were both unwell. He bought me a pair of my own the year before he died, in a box with a ribbon, and I thanked him, and I cut paper with them.

Now I’ll tell you the part that I sat down to tell. We had a real falling-out in the middle of all this. It was about what should go on the stone, and then it was about something I said in the car, which I won’t put down here; she was quite right not to forgive it. Three Christmases we didn’t speak. I had the scissors the whole of that time, safe in the drawer, and I never took them out but the once, and that was to oil them.

In the April of the third year I came in from Mass and the back door was on the latch. I’m careful about that door. Nothing was out of its place. I put my hand on the kettle, and it was warm.

I stood there a good while with my hat on. Then I went to the drawer. And I sat down on that floor, at sixty-six years of age, and laughed until I had to take hold of the leg of the table. She’d come forty miles, on two buses, on a Sunday, because she knew where I would be at eleven. She had broken in on her own sister. She’d had tea, and washed up the cup.

It was against every rule that we had. I left it a week, for decency, and then I went down there with a cake.

She’s eighty-one now and the hands have gone on her. She can’t do a button, never mind cut cloth. When I was there in the summer they were in her dresser, wrapped up in a bit of chamois. I had my bag open on my arm. She was in the next room with the racing on, and I could see the back of her head over the chair.

“Take your time,” she said.

Well, I couldn’t. I came away with nothing, and I thought that it was a kindness, and I’ve had the whole of the autumn to go off the idea, for I was down again in September and she’d hardly look at me. It isn’t as though anybody had asked me to stop. So I am going on Friday. I’ve bought a yard of green poplin, in order to have something to be going on with when I get them home.
`.trim(),
} as const satisfies Story;
