import type { ContributionKind, ContributionState, Verdict } from "@/db/vocabulary";
import type { SanctionView } from "../sanctions/views";
import type { StandingView } from "../standing/views";
import type { Persona } from "./schemas";

/** Something a persona has sent. Words that need a grant to be seen are left out for who has none. */
export type DeedView = {
  id: string;
  kind: ContributionKind;
  state: ContributionState;
  at: Date;
  excerpt: string | null;
  article: string | null;
  reviewId: string | null;
  decision: { verdict: Verdict; rule: string | null; at: Date } | null;
};

/** What a moderator wrote down for the others. */
export type MemberNoteView = { id: string; words: string; by: string; at: Date };

/**
 * What may point to somebody who was banned and came back: a name that looks alike, an address that is a variant of
 * theirs, the same texts, an account made just after. Only ever between names; nothing nameless is looked at.
 */
export type HintView = {
  kind: "name" | "address" | "texts" | "joined";
  /** The name that was banned. */
  name: string;
  persona: Persona;
};

/** A persona before a moderator. Of a pen name nothing here leads to its account, nor from an account to its pen names. */
export type MemberView = {
  persona: Persona;
  name: string;
  /** Other own names, given up or in use. */
  otherNames: string[];
  since: Date;
  standing: StandingView;
  deeds: DeedView[];
  /** The deed after which the next page begins. */
  next: string | null;
  sanctions: SanctionView[];
  notes: MemberNoteView[];
  hints: HintView[];
  /** The viewer may sanction this persona. */
  sanctionable: boolean;
};
