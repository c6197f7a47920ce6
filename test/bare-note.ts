import type { Contribution } from "@/lib/contributions/state/contribution";

const MOMENT = new Date("2026-01-12T09:00:00Z");

/** A note just received, without a word and without a writer: for checks, which look at the words alone. */
export const BARE_NOTE: Contribution = {
  id: "0190d1a0-0000-7000-8000-000000000001",
  kind: "comment",
  articleId: null,
  articleSlug: null,
  memberId: null,
  ownerTag: null,
  sealedMember: null,
  bylineKind: "anonymous",
  bylineId: null,
  bylineName: null,
  state: "received",
  revision: 1,
  pendingRevision: null,
  body: "",
  masked: null,
  html: "",
  textKey: null,
  likeness: null,
  contentNotes: [],
  receivedAt: MOMENT,
  stateAt: MOMENT,
  publishedAt: null,
  editedAt: null,
};
