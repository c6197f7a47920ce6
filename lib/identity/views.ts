import type { Grant, Role } from "@/db/vocabulary";

/** A name to write under. */
export type NameView = { id: string; kind: "display" | "pen"; name: string };

/** What a page may know of its viewer: no address, no token. */
export type MeView =
  | { signedIn: false }
  | { signedIn: true; names: NameView[]; roles: Role[]; isAuthor: boolean };

/** A passkey, told apart by where it is kept and the end of its id. */
export type PasskeyView = { credentialId: string; ending: string; kept: "one device" | "several devices" };

/** A session. `id` is the stored hash, with which nobody can sign in. */
export type SessionView = { id: string; openedAt: Date; expiresAt: Date; current: boolean };

export type SecurityView = {
  email: string;
  passkeys: PasskeyView[];
  accounts: { provider: string; name: string }[];
  sessions: SessionView[];
  decisionsByMail: boolean;
  answersByMail: boolean;
};

/** Someone on the people page of admins. */
export type PersonView = {
  id: string;
  email: string;
  name: string | null;
  joinedAt: Date;
  roles: Role[];
  grants: Grant[];
  writesAs: { id: string; name: string }[];
};

/** An author of articles, and the address of the account that answers for them. */
export type AuthorAccountView = { id: string; name: string; email: string | null };

/** The demo's people, by what they come for. */
export type DemoRole = "reader" | "moderator" | "author" | "admin";

/** A link that signs one of the demo's people in. */
export type DemoLink = { role: DemoRole; name: string; href: string };
