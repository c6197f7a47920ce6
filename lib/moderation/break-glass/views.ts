/** Who is behind it; `ownName` has a page, if there is one. Leaves the server in one answer alone. */
export type BehindView = { ownName: string | null; name: string | null; email: string; joinedAt: Date };

/** What has become of a request. `lapsed`: there was consent, and nobody looked within the hour. */
export type GlassState = "asked" | "consented" | "lapsed" | "opened" | "told";

/** A request to see who is behind something. It never says who that is. */
export type GlassView = {
  id: string;
  state: GlassState;
  /** The pen name, or the beginning of the words without a name; nothing where they are gone. */
  about: { kind: "pen" | "anonymous"; words: string | null; href: string | null };
  reason: string;
  askedBy: string;
  mine: boolean;
  askedAt: Date;
  consentedBy: string | null;
  consentedAt: Date | null;
  openedAt: Date | null;
  tellAt: Date | null;
  delay: { by: string; reason: string } | null;
  may: { consent: boolean; open: boolean; delay: boolean };
};

/** What a writer is told: that somebody has looked, at what, when, and why. */
export type GlassNoticeView = {
  id: string;
  openedAt: Date;
  reason: string;
  penName: string | null;
  contributionId: string | null;
};
