import type { ListedWord } from "./types";

/**
 * What a fresh publication holds for a person to read. A listed word never rejects anything; most of these
 * are the small change of selling, and the rest are words that are worth a second pair of eyes.
 */
export const wordList = [
  {
    pattern: "my number is",
    effect: "hold",
    why: "A telephone number in a note reaches everyone who ever reads it, and may not be the writer’s own.",
  },
  {
    pattern: "message me privately",
    effect: "hold",
    why: "An invitation to talk where nobody is looking after it. Often kind, sometimes not.",
  },
  {
    pattern: "lives at",
    effect: "hold",
    why: "May be followed by somebody’s address.",
  },
  {
    pattern: "his full name",
    effect: "hold",
    why: "May be followed by the name of a person who isn’t here.",
  },
  {
    pattern: "her full name",
    effect: "hold",
    why: "May be followed by the name of a person who isn’t here.",
  },
  {
    pattern: "book a free call",
    effect: "hold",
    why: "Nearly always an offer of paid help.",
  },
  {
    pattern: "discount code",
    effect: "hold",
    why: "Nearly always an advertisement.",
  },
  {
    pattern: "limited offer",
    effect: "hold",
    why: "Nearly always an advertisement.",
  },
  {
    pattern: "guaranteed results",
    effect: "hold",
    why: "Nobody here can guarantee any, least of all about illness or grief.",
  },
  {
    pattern: "miracle cure",
    effect: "hold",
    why: "Medical advice, even when the writer says that it isn’t one.",
  },
  {
    pattern: "you should just leave",
    effect: "hold",
    why: "May be right, and lands on somebody who is still in the room. A person reads it first.",
  },
  {
    pattern: "get over it",
    effect: "hold",
    why: "Said to a person, it is hardly ever read as it was meant. Said about oneself, it is fine.",
  },
  {
    pattern: "attention seeking",
    effect: "hold",
    why: "A guess at why somebody wrote. A person reads it before that somebody does.",
  },
] as const satisfies readonly ListedWord[];
