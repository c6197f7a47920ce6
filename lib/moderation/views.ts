import type { BylineKind } from "@/db/vocabulary";

/**
 * How a contribution is signed, as moderators see it: the name it shows, or for a receipt the two words by which it
 * can be spoken of. Never the account behind a pen name or an anonymous one.
 */
export type SignatureView = { kind: BylineKind; name: string | null; label: string | null };
