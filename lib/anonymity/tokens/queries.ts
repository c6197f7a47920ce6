import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { anonEpoch, anonKeyLog } from "@/db/schema/anon-tokens";
import { toBase64url } from "./base64url";
import { spanFrom } from "./epochs";
import { DREW, type KeyDocument } from "./views";

/** Every key there was, with the crowd of the weeks that are over: one entry a week, and nothing of a clock in it. */
export async function readKeyDocument(db: Db, origin: string): Promise<KeyDocument> {
  const found = await db
    .select()
    .from(anonKeyLog)
    .innerJoin(anonEpoch, eq(anonEpoch.id, anonKeyLog.epoch))
    .orderBy(asc(anonKeyLog.epoch));
  return {
    v: 1,
    origin,
    suite: "ristretto255-SHA512",
    mode: "VOPRF",
    drew: DREW,
    keys: found.map(({ anon_key_log: entry, anon_epoch: epoch }) => ({
      key: entry.epoch,
      public: toBase64url(entry.publicKey),
      ...spanFrom(epoch.fromDay),
      drew: epoch.closed ? epoch.drawnTotal : null,
      day: entry.loggedDay,
      previous: toBase64url(entry.previous),
      hash: toBase64url(entry.hash),
    })),
  };
}
