import type { ContributionKind, ContributionState, QuestionStage, Queue, Verdict } from "@/db/vocabulary";
import type { NameView } from "@/lib/identity/views";
import type { MyAppealView } from "@/lib/moderation/appeals/views";
import type { CareMessageView } from "@/lib/moderation/crisis/views";

/** How a contribution names its writer to readers. */
export type BylineView =
  | { kind: "display" | "pen"; name: string }
  /** "A reader": an anonymous member, or somebody with a receipt; nobody can tell which. */
  | { kind: "anonymous" };

/** One of the viewer's own contributions, with what moderation said of it. */
export type MyContributionView = {
  id: string;
  kind: ContributionKind;
  state: ContributionState;
  /** The newest revision, which may still wait while an older one is up. */
  revision: number;
  waitingEdit: boolean;
  title: string | null;
  body: string;
  html: string;
  byline: BylineView;
  article: { slug: string; title: string } | null;
  /** Where it stands, for a note. */
  note: { threadId: string; parentId: string | null } | null;
  /** How far a question has come. */
  stage: QuestionStage | null;
  receivedAt: string;
  /** In which queue it waits, if it does. */
  queue: Queue | null;
  /** Why it waits, in words. */
  reasons: string[];
  /** Its newest words may be those of somebody in a crisis: lines to call are shown with it. */
  care: boolean;
  /** What a moderator wrote about it, deciding nothing; the oldest first. */
  messages: CareMessageView[];
  /** What its writer was told, if something was done with it since; `passage` are words of theirs. */
  statement: {
    verdict: Verdict;
    rule: { number: number; title: string } | null;
    body: string;
    passage: string | null;
    at: string;
  } | null;
  /** The newest appeal about it. */
  appeal: MyAppealView | null;
  /** The decision that its writer may still have read again, and for how long, in words. */
  appealable: { decisionId: string; time: string } | null;
};

/** A name to sign with. One that still waits can be used: what is signed with it waits as well. */
export type MyBylineView = NameView & { state: ContributionState };

/** A row's names, as readers see them. */
export function bylineView(row: { bylineKind: string; bylineName: string | null }): BylineView {
  const { bylineKind, bylineName } = row;
  if ((bylineKind === "display" || bylineKind === "pen") && bylineName)
    return { kind: bylineKind, name: bylineName };
  return { kind: "anonymous" };
}

/** What `/api/me/articles/[slug]` lays over an article's page. */
export type MeOnArticleView =
  | { signedIn: false }
  | {
      signedIn: true;
      names: MyBylineView[];
      /** Own notes that other readers don't see (yet), or see in an older form. */
      notes: MyContributionView[];
    };
