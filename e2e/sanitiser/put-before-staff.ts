import { eq } from "drizzle-orm";
import { reviews } from "@/db/schema/moderation";
import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { BylineInput, ReviseInput } from "@/lib/contributions/schemas";
import { decide } from "@/lib/moderation/decisions/decide";
import { DecideInput } from "@/lib/moderation/decisions/schemas";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { ReportInput } from "@/lib/moderation/reports/schemas";
import { openThread } from "@/lib/threads/open-thread";
import { OpenThreadInput } from "@/lib/threads/schemas";
import { sendAsItIs } from "@/test/insisting";
import { type Case, inLine, inParagraphs, marksIn } from "./corpora";
import type { LeafToOpen } from "./leaf";
import { filledIn, type Troupe } from "./troupe";

/** As much as fits into a report. */
const REPORT = 1_000;

/** As much as fits into the reason for a no. */
const REASON = 2_000;

/** A group of cases as what moderators read and write: held, edited, reported, and turned down with those words. */
export async function putBeforeStaff(troupe: Troupe, group: Case[], article: string): Promise<LeafToOpen[]> {
  const shows = group.map(({ mark }) => mark);
  const reason = inLine(group).slice(0, REASON);
  const name = await proposeByline(
    troupe.as("reader"),
    filledIn(BylineInput, { kind: "pen", name: `${group[0]?.mark} <i>Io</i>` }),
  );
  const write = (more: string) => {
    const body = `${more}\n\n${inParagraphs(group)}`;
    const note = filledIn(OpenThreadInput, { articleSlug: article, body, byline: name.id });
    return sendAsItIs((seen) => openThread(troupe.as("reader"), { ...note, seen }));
  };
  const held = await write("Held.");
  const edit = filledIn(ReviseInput, {
    contributionId: held.id,
    revision: "1",
    body: `Held, and edited.\n\n${inParagraphs(group)}`,
  });
  await sendAsItIs((seen) => reviseContribution(troupe.as("reader"), { ...edit, seen }));
  const turnedDown = await write("Turned down.");
  await decide(
    troupe.as("moderator"),
    filledIn(DecideInput, {
      contributionId: turnedDown.id,
      revision: "1",
      verdict: "reject",
      ruleNumber: "1",
      reason,
    }),
  );
  const reported = await troupe.approve(await write("Reported."));
  await reportContribution(
    troupe.guest,
    filledIn(ReportInput, {
      contributionId: reported.id,
      ruleNumber: "1",
      words: inLine(group).slice(0, REPORT),
    }),
  );
  const pages = await Promise.all([reviewPath(troupe, held.id), reviewPath(troupe, turnedDown.id)]);
  return [
    ...pages.map((path) => ({ path, as: "moderator" as const, shows })),
    {
      path: await reviewPath(troupe, reported.id),
      as: "moderator",
      shows: marksIn(inLine(group).slice(0, REPORT)),
    },
    { path: `/report/${reported.id}`, shows: [] },
    { path: "/account/contributions", as: "reader", shows },
    { path: "/moderation/log", as: "moderator", shows: marksIn(reason) },
  ];
}

async function reviewPath(troupe: Troupe, contributionId: string): Promise<string> {
  const [review] = await troupe.db
    .select({ id: reviews.id })
    .from(reviews)
    .where(eq(reviews.contributionId, contributionId));
  if (!review) throw new Error("Nobody was asked to read it.");
  return `/moderation/reviews/${review.id}`;
}
