import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "./refusal";

/** How often one account, or one caller without an account, may do something, and why just so often. */
export const LIMITS = {
  write: {
    points: 40,
    seconds: 60,
    why: "A quick writer sends a note in half a minute; forty leave room for edits, reports and a slow line.",
  },
  staff: {
    points: 240,
    seconds: 60,
    why: "A moderator with the keyboard decides one item in a few seconds, and undo, claim and release count too.",
  },
  public: {
    points: 20,
    seconds: 60,
    why: "Reports and look-ups from one network, which a household, an office or a library may share.",
  },
  "sign-in-mail": {
    points: 30,
    seconds: 3600,
    why: "Letters cost the reputation of the sender; thirty an hour are enough for a classroom on one line.",
  },
  "sign-in-address": {
    points: 5,
    seconds: 3600,
    why: "So that nobody can fill a stranger's inbox with sign-in links.",
  },
  "sign-in-link": {
    points: 60,
    seconds: 3600,
    why: "A link's token can't be guessed; this only keeps the trying cheap for us.",
  },
  notice: {
    points: 10,
    seconds: 3600,
    why: "Legal notices from one network: each is read by a person, and its acknowledgement leaves as a letter.",
  },
  "notice-address": {
    points: 5,
    seconds: 3600,
    why: "So that nobody can fill a stranger's inbox with acknowledgements.",
  },
  wonder: {
    points: 3,
    seconds: 86_400,
    why: "Readers of one network who wonder about one question: each counts once, and who has no account is told apart by nothing else. Three are a household.",
  },
  receipt: {
    points: 30,
    seconds: 600,
    why: "Six words leave room for typing errors; guessing 65 bits at thirty in ten minutes is hopeless.",
  },
  ask: {
    points: 20,
    seconds: 3600,
    why: "Letters without an account from one network, which a household, a clinic or a library may share.",
  },
  "ask-all": {
    points: 400,
    seconds: 3600,
    why: "All letters without an account together: more than people could read in a day is a flood.",
  },
  letterbox: {
    points: 20,
    seconds: 3600,
    why: "Challenges for letters without a token from one network, which a household or a library may share.",
  },
  "letterbox-all": {
    points: 100,
    seconds: 86_400,
    why: "Letters that nobody stands behind, all together: as many as can be read in a day beside the others.",
  },
} as const satisfies Record<string, { points: number; seconds: number; why: string }>;
export type LimitName = keyof typeof LIMITS;

declare global {
  /** One set of counters a process: Next bundles each route by itself. */
  var afterwordLimits: Map<LimitName, RateLimiterMemory> | undefined;
}

/**
 * Counts one go of `who` (an account's id or a caller's name for the day; neither is stored).
 * @throws Refusal `too_fast` with the wait in words
 */
export async function takeTurn(limit: LimitName, who: string): Promise<void> {
  try {
    await limiterFor(limit).consume(who);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal("too_fast", { values: { wait: waitInWords(error.msBeforeNext) } });
  }
}

function limiterFor(limit: LimitName): RateLimiterMemory {
  globalThis.afterwordLimits ??= new Map();
  const limiters = globalThis.afterwordLimits;
  const { points, seconds } = LIMITS[limit];
  const limiter = limiters.get(limit) ?? new RateLimiterMemory({ points, duration: seconds });
  limiters.set(limit, limiter);
  return limiter;
}

function waitInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 1) return "a second";
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
