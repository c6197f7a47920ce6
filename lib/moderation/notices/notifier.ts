import { z } from "zod";
import { seal, unseal } from "@/lib/platform/seal";

const Notifier = z.object({ name: z.string(), email: z.string() });

/** Who gave a notice. Their name may be missing. */
export type Notifier = z.output<typeof Notifier>;

/** Who gave the notice, closed with a key outside the database and bound to its row. */
export function sealNotifier(noticeId: string, notifier: Notifier): Buffer {
  return seal("notifier", JSON.stringify(notifier), noticeId);
}

export function unsealNotifier(noticeId: string, sealed: Uint8Array | null): Notifier | null {
  return sealed && Notifier.parse(JSON.parse(unseal("notifier", sealed, noticeId)));
}
