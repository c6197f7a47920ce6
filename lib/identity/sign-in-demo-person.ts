import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { members } from "@/db/schema/identity";
import { Refusal } from "@/lib/platform/refusal";
import { demoPersonFor } from "./demo-links";
import { openSession } from "./open-session";

/**
 * Opens a session for one of the demo's people. Returns its token and where they go first.
 * @throws Refusal `not_found` for a token of nobody's, and always where there is no demo
 */
export async function signInDemoPerson(
  db: Db,
  token: string,
  now: Date,
): Promise<{ sessionToken: string; home: string }> {
  const person = demoPersonFor(token);
  if (!person) throw new Refusal("not_found");
  const [member] = await db.select({ id: members.id }).from(members).where(eq(members.email, person.email));
  if (!member) throw new Refusal("not_found");
  return { sessionToken: await openSession(db, member.id, now), home: person.home };
}
