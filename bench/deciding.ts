import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { reviews } from "@/db/schema/moderation";
import { decide } from "@/lib/moderation/decisions/decide";
import { makeCtx } from "@/lib/platform/context";
import { measureWork } from "./measure-work";
import type { Row } from "./row";
import type { Performer } from "./scene";
import type { Served } from "./serve";
import { signIn } from "./sign-in";

/** One decision: by its command, and through the form of the desk as a browser without script sends it. */
export async function measureDecisions(db: Db, moderator: Performer, server: Served): Promise<Row[]> {
  const waiting = await db
    .select({ id: reviews.contributionId, reviewId: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.queue, "held"), isNull(reviews.closedAt), isNull(reviews.claimedBy)))
    .limit(450);
  const approve = (contributionId: string) =>
    decide(makeCtx(db, moderator, new Date()), { contributionId, revision: 1, verdict: "approve" });
  for (const { id } of waiting.slice(0, 20)) await approve(id);
  const inDatabase = await measureWork(
    "one decision, in the database",
    (n) => approve(waiting[20 + n]?.id ?? ""),
    { times: 200 },
  );
  // Only now, because each decision through the form also takes the next item for its moderator.
  const send = await decisionForm(server);
  for (const item of waiting.slice(220, 250)) await send(item);
  const throughForm = await measureWork("one decision, through the form", (n) => send(waiting[250 + n]), {
    times: 200,
  });
  return [inDatabase, throughForm];
}

type Item = { id: string; reviewId: string };

/** The desk's form as it stands on the page, filled in for one item after the other. */
async function decisionForm(server: Served): Promise<(item?: Item) => Promise<void>> {
  const cookie = await signIn(server.links.get("moderator") ?? "");
  // By the name that the site goes by: an action from anywhere else is refused.
  const { origin } = new URL(server.links.get("moderator") ?? "");
  const address = `${origin}/moderation/held`;
  const page = await (await fetch(address, { headers: { cookie } })).text();
  const form = /<form[^>]*id="decide-yes".*?<\/form>/s.exec(page)?.[0] ?? "";
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  if (fields.length === 0) throw new Error("The form of the desk was not found.");
  return async (item) => {
    const data = new FormData();
    for (const [, name = "", value = ""] of fields) data.set(name, value.replaceAll("&quot;", '"'));
    data.set("contributionId", item?.id ?? "");
    data.set("reviewId", item?.reviewId ?? "");
    data.set("revision", "1");
    data.set("verdict", "approve");
    const headers = { cookie, origin };
    const answer = await fetch(address, { method: "POST", body: data, headers, redirect: "manual" });
    if (answer.status !== 303) throw new Error(`A decision was answered with ${answer.status}.`);
  };
}
