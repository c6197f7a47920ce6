import type { PassageStatus, ThreadOrder, ThreadStatus } from "@/db/vocabulary";
import type { BylineView } from "@/lib/contributions/views";

/** The note that a deeper reply answers, quoted above it; without words where it isn't there any more. */
export type AnsweringView = { byline: BylineView; excerpt: string } | null;

/** Why a note isn't there: the rule it was removed under, and when. */
export type RemovalView = { rule: number; title: string; at: Date };

/** A note as readers see it, or what stands in its place. */
export type NoteView = {
  id: string;
  /** 0 the opening note, 1 a reply to it, 2 a reply to a reply, however deep. */
  level: 0 | 1 | 2;
  state: "here" | "removed" | "withdrawn" | "merged";
  byline: BylineView;
  byAuthor: boolean;
  html: string;
  contentNotes: string[];
  /** When it was sent; for the nameless the day alone. */
  at: Date;
  edited: boolean;
  /** Only for a reply at the second level that answers another of that level. */
  answering?: AnsweringView;
  removal?: RemovalView;
};

/** A quoted place in the article's text. */
export type PassageView = {
  id: string;
  revisionId: string;
  blockId: string;
  /** Offsets into the revision's canonical text, in UTF-16 units. */
  start: number;
  end: number;
  exact: string;
  status: PassageStatus;
};

/** A conversation with as many of its notes as a page shows; `notes` counts all that are there. */
export type ThreadView = {
  id: string;
  status: ThreadStatus;
  passage: PassageView | null;
  notes: number;
  shown: NoteView[];
};

/** One page of conversations, and the one to go on after. */
export type ThreadPage = { threads: ThreadView[]; next: string | null };

/** One page of one conversation; `next` is the note to go on after. */
export type ThreadNotesView = { thread: ThreadView; next: string | null };

/** A note with what it answers, outermost first, and what answers it. */
export type NotePlaceView = {
  thread: Omit<ThreadView, "shown">;
  ancestors: NoteView[];
  /** Whether notes between the first ancestor and the second are left out. */
  gap: boolean;
  note: NoteView;
  replies: NoteView[];
  /** Whether there are more replies than these. */
  moreReplies: boolean;
};

/** What the orders are called. `{author}` is the article's. */
export const ORDER_NAMES: Record<ThreadOrder, string> = {
  oldest: "As it was said",
  newest: "Newest first",
  "most-answered": "Most answered",
  "author-replied": "Where {author} replied",
};

/** How many replies a page leaves out. What stands under a tombstone is counted, the tombstone isn't. */
export function repliesLeftOut(thread: ThreadView): number {
  const here = thread.shown.filter(({ state }) => state === "here").length;
  return Math.max(0, thread.notes - here);
}

/** A short note from an article, in its own words. */
export type GlimpseView = { article: string; id: string; excerpt: string; byline: BylineView };
