import type { Story } from "../types";

export const enteredInTheBook = {
  key: "entered-in-the-book",
  article: "hello-again",
  by: "walter",
  byline: { kind: "display" },
  at: "2026-11-17T11:05Z",
  title: "Entered in the book",
  contentNotes: ["illness"],
  state: "approved",
  approvedBy: "yusuf",
  approvedAt: "2026-11-17T14:31Z",
  body: `
My wife asks me the time. Since the beginning of last year she has asked it more often than I had known that a thing could be asked, and I have put down here what was done about it, in case it should be of use to somebody in the same position. The idea was my granddaughter’s.

I must explain that I was a signalman. In a signal box one is asked the same question all day long, by bell, and one gives the same reply, by bell. *Is line clear?* It is asked for every train, the one you are expecting and the one you can see with your own eyes. I worked with some short-tempered men, and I never heard one of them send back, “You have asked me that.”

I knew this as well as I know my name, and yet for six months I said it to her. I said it gently and later on I said it otherwise. I hung a clock opposite her chair. I hung another in the hall. She would look at the clock, and I could see her read it, for she has never lost the reading of it, and then she would turn to me with great politeness and say, “Walter, what is the time?” It was like being struck, quite lightly, in one place. One evening in May I went out and stood in the shed with the light off. I was gone for eleven minutes. When I came in again she was on the stairs in her coat. She said that she had been going to look for somebody to ask.

Our granddaughter came for the weekend. She is studying soils, and is sensible. She listened for a day, and at supper she said, “Grandpa, when they asked you in the box, what did you do?” I said that one gave the bell, and entered it in the book. “Well, then,” she said.

We began in a desk diary. When my wife asks me the time I look at my watch, although I may have looked at it a minute since, and I tell her: “Ten forty-two, and all correct.” Then I enter it. There is one column for the time and one for remarks. It takes a quarter of a minute, and for a quarter of a minute I am employed. I cannot well express how much there is in that. The question is the same, but it has come in at the proper place and been dealt with, and has gone away down the line.

The first day that I kept the book in full, the figure was one hundred and six. Had you asked me, I should have put it at a thousand. It does a man good to have the figure.

The remarks I left empty to begin with. But there one is, with the pencil in one’s hand. *10.42, sun on the piano. 10.49, asked smiling. 11.03, she has put my collar straight. 11.15, says my handwriting has come on. 2.20, called me by the name of my brother, who was the good-looking one.* When I read over the first week I found that I had been told a number of things about her which I had been too busy being asked to notice. She asks least when there are people in the road. She asks most at a little before four. I puzzled over that one, with two clocks going, and then it came to me what I ought to have seen directly. For the better part of thirty-one years I was on the early turn, and at four o’clock I came home.

Now at ten minutes to four I put on my cap and go out at the back. I walk down the garden and round by the lane, if it is fit, and come up the front path and in at the front door. She is generally in the hall. “There you are,” she says; and for an hour after that, and sometimes longer, I am not asked anything.

I do not put this forward as a remedy. She is less well than she was when we started, and there are afternoons when my pencil goes through the paper. I am now in the third book. I have left word that they are to go to our granddaughter and are not to be thrown out with the old timetables. She will find nothing in them but the hours and a few remarks, and this year, against the twenty-second of April, at ten past seven in the morning, the first swallow.
`.trim(),
} as const satisfies Story;
