import { randomInt } from "node:crypto";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { challengeOf, letterboxMessage, makeSalt } from "../protocol/proof-of-work";
import type { Letterbox } from "../protocol/views";
import { toBase64url } from "../tokens/base64url";

/** The largest number that is hidden: on average half as many are tried, some seconds of a phone. */
export const MOST_WORK = 200_000;

/** How long a challenge may take to be solved and the letter to be sent, in milliseconds. */
const LASTS_MS = 10 * 60_000;

/** Asks for work from who has no token. Nothing of it is kept: the challenge itself says until when it counts. */
export async function openLetterbox(now: Date): Promise<Letterbox> {
  const salt = makeSalt(new Date(now.getTime() + LASTS_MS));
  const challenge = await challengeOf(salt, randomInt(MOST_WORK + 1));
  return {
    v: 1,
    salt: toBase64url(salt),
    challenge: toBase64url(challenge),
    most: MOST_WORK,
    signature: toBase64url(keyedHash("letterbox", letterboxMessage(salt, challenge))),
  };
}
