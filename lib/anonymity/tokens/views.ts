import type { Epoch } from "./epochs";

/** An entry of the key log, as everyone may read it. Bytes are base64url, days are UTC. */
export type PublishedKey = {
  key: Epoch;
  /** The public element, 32 bytes. */
  public: string;
  /** It signs from `from` to `until`, and what it signed counts from `from` to `to`; each day included. */
  from: string;
  until: string;
  to: string;
  /** How many members drew (`DREW`), once the week is over. */
  drew: number | null;
  /** The day on which it was published. */
  day: string;
  /** The hash of the entry before, and the SHA-256 of `logMessage`; 32 bytes each. */
  previous: string;
  hash: string;
};

/** What `/.well-known/afterword-keys.json` says: the log of keys whole, oldest first. */
export type KeyDocument = {
  v: 1;
  origin: string;
  suite: "ristretto255-SHA512";
  mode: "VOPRF";
  drew: string;
  keys: PublishedKey[];
};

/** What is counted of a week: no member has to be remembered from one day to the next for it. */
export const DREW =
  "The most members who drew on any one day of the week. Some of them drew on other days too, so it is a floor: at least so many members hold tokens of this key.";

/** What a draw gives: the blinded elements evaluated under the key, and one proof for all of them. */
export type DrawnView = { key: Epoch; evaluated: string[]; proof: string };
