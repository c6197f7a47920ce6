import type { Story } from "../types";

export const myAnthony = {
  key: "my-anthony",
  article: "hello-again",
  by: "dorothy",
  byline: { kind: "display" },
  at: "2026-11-20T16:25Z",
  title: "My Anthony",
  contentNotes: ["loneliness at work"],
  state: "rejected",
  rule: 3,
  sentence:
    "Thank you for writing this. It gives your son’s name and his office, and what his doctor said, and what he thinks when he can’t sleep, and he hasn’t told us that he would like it known; but you in the car two rows behind him, with a sandwich of your own, is yours to tell, and if you wrote that we would read it gladly.",
  decidedBy: "bettina",
  decidedAt: "2026-11-21T09:14Z",
  body: `
I want to tell you about my Anthony because he will never tell you himself. He’s thirty-four and he is in the accounts at Brackley and Strood, at the head office by the retail park, on the second floor. He has been there six years. He’s clever with figures and always was, and they don’t appreciate him.

He has his dinner in the car. He told me that he had it in the canteen with the others, and he told me what they’d all said, he did the voices, and I used to look forward to it. Then one day in March he had left his inhaler on the side at mine, and I took it over on the bus, and I saw him. He was in the car park with his window up. He’d got his sandwich on his knee and the paper bag flattened out under it so as not to get crumbs, and he was reading the handbook of the car.

I didn’t go over. I left the inhaler at the desk and I said that I was a neighbour.

He was under the doctor with his nerves in 2019 and again this spring, and she put him on tablets, which he doesn’t always take. He lies there at night and thinks that they all go quiet when he comes in. He thinks that they do impressions of him. He told me that when he’d had a drink, at Easter, and he cried and made me promise. He believes that nobody has ever liked him apart from a boy called Neil at his primary school, and Neil went to Canada. What he really feels is that it was our fault for moving when he was nine. He’s never said so, but a mother knows.

I’ve thought about ringing his manager. I have got as far as finding out her name. I think that if they only knew what he was like, how funny he is with the voices, they would make a place for him at the table, and it’s only that nobody has told them. He’d be angry at first, but he would thank me.

He checks things as well, like the lady in your article. That’s how I came to read it. He checks that he has locked the car, he goes back to it and puts his hand on the handle, and I’ve seen him do it three times over, and other people from the building seeing him do it. He gets that from his father.

My friend has the use of a car on Thursdays and she doesn’t mind where we go. So on Thursdays we go there. We park two rows behind, where he can’t see us in his mirror because of the van that’s always there, and I have a sandwich and she has a salad, since she’s watching her weight. We don’t say much. He eats half, and reads a bit, and eats the other half, and folds up the bag. It takes him twenty-five minutes. I make mine last. When he gets out I can see the back of his jacket and whether he wants a haircut.

He doesn’t know, and he’s not to. He’d say that I was spying. But I’ve not missed a Thursday since April, and I’ll tell you what it is, I can’t do anything about the other four days, but on that day he isn’t having his dinner on his own.
`.trim(),
} as const satisfies Story;
