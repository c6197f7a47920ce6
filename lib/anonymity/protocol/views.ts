import type { ReplyMode, Wish } from "@/db/vocabulary";
import type { DrawnView } from "../tokens/views";

/*
 * What is sent to `/api/anon/…` and what comes back. Bytes are base64url without padding (`tokens/base64url.ts`), their
 * number in brackets. Every body has `pad` besides (`pad-body.ts`). A refusal is `AnonState`: its code and sentence, and
 * what is wrong with which field.
 */

/** `POST /api/anon/ask`, with the header `Anon-Token` or `Anon-Work`. */
export type AskBody = {
  v: 1;
  kind: "question";
  /** The article's slug. */
  article: string;
  text: string;
  replyMode: ReplyMode;
  wishes: Wish[];
  /** Ed25519 (32) and X25519 (32) public keys, and the locator (32). */
  pub: string;
  seal: string;
  loc: string;
  /** That its writer was asked to read it once more, and did (`Nudge.key`). */
  seen?: string;
};

/** 202, always 512 bytes: the day from which an answer may be there, an ISO date. */
export type AskAnswer = { v: 1; come_back: string | null };

/** `POST /api/anon/letterbox`, without a body. */
export type Letterbox = {
  v: 1;
  /** (20), `proof-of-work.ts`. */
  salt: string;
  /** (32): SHA-256(salt ‖ a number from 0 to `most`, in decimal). */
  challenge: string;
  most: number;
  /** (32). */
  signature: string;
};

/** `POST /api/anon/open`. */
export type OpenBody = { v: 1; loc: string };

/** 200: everything under the locator; what was sealed to its holder, the device opens. */
export type OpenAnswer<Opened> = {
  v: 1;
  opened: Opened;
  notes: SealedNote[];
  /** The last act's; 0 before the first. */
  seq: number;
  /** A token can be had back. */
  refundable: boolean;
};

/** A piece of writing as a page builds it: words, or an element of contribution Markdown with what is in it. */
export type WrittenNode = string | { tag: string; href?: string; start?: number; children: WrittenNode[] };

/** What an author wrote to an asker alone: its JSON is what is sealed. */
export type NoteWords = { author: string; words: WrittenNode[] };

/** Something that only the receipt opens. */
export type SealedNote = {
  /** The letter that it answers. */
  letter: string;
  /** An ISO date. */
  day: string;
  /** `NoteWords`, by `seal-note.ts`. */
  sealed: string;
};

export const ACTS = ["reply", "withdraw", "appeal", "refund"] as const;
export type Act = (typeof ACTS)[number];

/** `POST /api/anon/act`. `body` is JSON text, of `ActInputs`. */
export type ActBody = {
  v: 1;
  loc: string;
  act: Act;
  seq: number;
  body: string;
  /** (64), `sign-act.ts`. */
  sig: string;
};

/** What the body of each act says. */
export type ActInputs = {
  reply: { text: string; seen?: string };
  withdraw: Record<string, never>;
  /** The letter that was turned down, and what should be looked at again. */
  appeal: { letter: string; appeal: string };
  /** As a draw, of one. */
  refund: { key: string; blinded: [string] };
};

/** 200, always 512 bytes. `drawn` answers a refund. */
export type ActAnswer = { v: 1; drawn?: DrawnView };
