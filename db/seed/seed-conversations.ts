import { eq } from "drizzle-orm";
import { articles, revisions } from "@/db/schema/articles";
import { comments } from "@/db/schema/threads";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { openThread } from "@/lib/threads/open-thread";
import { postComment } from "@/lib/threads/post-comment";
import { insist } from "./insist";
import { conversations } from "./publication/conversations";
import type { Note, Thread } from "./publication/types";
import { approveLater, sayNo, whileLater } from "./seed-decisions";
import type { SeedEvent, Stage } from "./stage";

/** Every note is sent in, and decided on, when it was. */
export function seedConversations(stage: Stage): SeedEvent[] {
  return conversations.flatMap((thread) =>
    thread.notes.flatMap((note) => {
      const at = stage.moment(note.at);
      return [{ at, act: () => send(stage, thread, note, at) }, ...afterwards(stage, thread, note, at)];
    }),
  );
}

async function send(stage: Stage, thread: Thread, note: Note, at: Date): Promise<void> {
  const ctx = stage.as(note.by, at);
  const byline = stage.byline(note.by, note.byline);
  const contentNotes = note.contentNote ? [note.contentNote] : [];
  const { replyTo } = note;
  const sent = replyTo
    ? await insist((seen) =>
        postComment(ctx, {
          threadId: stage.id(thread.key),
          parentId: stage.id(replyTo),
          body: note.body,
          byline,
          contentNotes,
          seen,
        }),
      )
    : await insist(async (seen) =>
        openThread(ctx, {
          articleSlug: thread.article,
          body: note.body,
          byline,
          contentNotes,
          passage: thread.passage && (await select(stage, thread.article, thread.passage.quote)),
          seen,
        }),
      );
  stage.made.set(note.key, sent.id);
  if (!note.replyTo) {
    const [opening] = await stage.db.select().from(comments).where(eq(comments.id, sent.id));
    if (opening) stage.made.set(thread.key, opening.threadId);
  }
}

function afterwards(stage: Stage, thread: Thread, note: Note, at: Date): SeedEvent[] {
  const answers = thread.notes
    .filter(({ replyTo }) => replyTo === note.key)
    .map((answer) => answer.at)
    .sort();
  const approved = approveLater(
    stage,
    note.key,
    whileLater(at, note.key, answers[0] ? stage.moment(answers[0]) : undefined),
  );
  switch (note.state) {
    case "approved":
      return [approved];
    case "rejected":
      return [sayNo(stage, note.key, note, "reject")];
    case "changes_asked":
      return [sayNo(stage, note.key, note, "ask_change")];
    case "removed":
      return [approved, sayNo(stage, note.key, note, "remove")];
    case "withdrawn": {
      const withdrawnAt = stage.moment(note.withdrawnAt);
      const act = () =>
        withdrawContribution(stage.as(note.by, withdrawnAt), { contributionId: stage.id(note.key) });
      return [approved, { at: withdrawnAt, act }];
    }
    case "held":
      return [];
  }
}

/** Where in the article the quoted words stand. */
async function select(stage: Stage, slug: string, quote: string) {
  const [article] = await stage.db
    .select({ blocks: revisions.blocks })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.currentRevisionId))
    .where(eq(articles.slug, slug));
  const block = article?.blocks.find(({ text }) => text.includes(quote));
  if (!block) throw new Error(`“${quote}” isn’t in ${slug}.`);
  const start = block.text.indexOf(quote);
  return { blockId: block.id, start, end: start + quote.length, exact: quote };
}
