import { newId } from "@/db/ids";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { decisions } from "@/db/schema/moderation";
import type { ContributionKind } from "@/db/vocabulary";
import type { Person, World } from "./world";

/** Something that was decided on; `kind` is a note where nothing is said. */
export type DecidedText = { body: string; verdict: "approve" | "reject"; kind?: ContributionKind };

/**
 * Texts with the decisions on them, a minute apart and the last one now: many at once, as a publication has them
 * after a while. Returns the ids of contributions and decisions in the order given.
 */
export async function decided(world: World, moderator: Person, texts: readonly DecidedText[]) {
  const [rule] = await world.db.query.rules.findMany({ limit: 1 });
  const made = texts.map(({ body, verdict, kind = "comment" }, n) => {
    const at = new Date(world.now.getTime() - (texts.length - 1 - n) * 60_000);
    const [id, decisionId] = [newId(at), newId(at)];
    const state: "approved" | "rejected" = verdict === "approve" ? "approved" : "rejected";
    return { id, decisionId, at, body, verdict, kind, state };
  });
  await world.db.insert(contributions).values(
    made.map(({ id, kind, state, body, at }) => ({
      id,
      kind,
      memberId: moderator.id,
      bylineKind: "display" as const,
      state,
      body,
      html: `<p>${body}</p>`,
      receivedAt: at,
      stateAt: at,
    })),
  );
  await world.db.insert(contributionRevisions).values(
    made.map(({ id, body, at }) => ({
      contributionId: id,
      revision: 1,
      body,
      html: `<p>${body}</p>`,
      writtenAt: at,
    })),
  );
  await world.db.insert(decisions).values(
    made.map(({ id, decisionId, verdict, state, at }) => ({
      id: decisionId,
      contributionId: id,
      revision: 1,
      verdict,
      ...(verdict === "reject" ? { ruleId: rule?.id, reason: "It sells something." } : {}),
      stateBefore: "held" as const,
      stateAfter: state,
      decidedBy: moderator.id,
      decidedAt: at,
    })),
  );
  return made;
}

const QUIET = [
  "the kitchen was quiet",
  "we washed the glasses",
  "nobody wanted to speak",
  "I remember the porch",
];
const SELLING = ["cheap lamps here", "our shop sells watches", "visit us for lamps", "order watches cheaply"];

/** Notes whose words tell which way they were decided, every third of them turned down; each a little different. */
export function plainNotes(n: number): DecidedText[] {
  return Array.from({ length: n }, (_, i) => {
    const selling = i % 3 === 0;
    const list = selling ? SELLING : QUIET;
    const body = `Number ${i}: ${list[i % 4]}, and then ${list[(i >> 2) % 4]}.`;
    return { body, verdict: selling ? "reject" : "approve" };
  });
}
