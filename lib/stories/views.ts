import type { Cloth } from "@/db/vocabulary";
import type { BylineView } from "@/lib/contributions/views";

/** A story as its cover shows it. */
export type CoverView = {
  id: string;
  title: string;
  minutes: number;
  byline: BylineView;
  contentNotes: string[];
};

type StoryPlace = { id: string; article: { slug: string; title: string; cloth: Cloth } };

/** A story to be read, or what stands in its place. */
export type StoryView =
  | (CoverView & StoryPlace & { state: "here"; html: string; at: Date; edited: boolean })
  | (StoryPlace & { state: "removed"; removal: { rule: number; title: string; at: Date } | null })
  | (StoryPlace & { state: "withdrawn" });

/** One page of an article's stories; `next` is the story to go on after. */
export type ShelfView = { stories: CoverView[]; next: string | null };
