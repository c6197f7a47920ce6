import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Check } from "@/lib/moderation/screening/checks";
import type { Facts } from "@/lib/moderation/screening/facts";
import { USUAL } from "@/lib/moderation/settings/schemas";

const MOMENT = new Date("2026-01-12T09:00:00Z");

const NOTE: Contribution = {
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

const FACTS: Facts = {
  known: true,
  byline: null,
  approvedBefore: null,
  settings: USUAL,
  sanctions: [],
  readFirst: null,
  trusted: false,
  articleHoldsEverything: false,
  nameIsNew: false,
  repeats: 0,
  alike: 0,
  scoreModel: null,
  listedWords: [],
  languages: [],
};

/** What a check says of a note with these words, and the words it marks. */
export function lookAt(check: Check, body: string, facts: Partial<Facts> = {}) {
  return check.look({ ...NOTE, body }, { ...FACTS, ...facts }).map(({ effect, explanation, spans = [] }) => ({
    effect,
    explanation,
    marked: spans.map(({ start, end }) => body.slice(start, end)),
  }));
}
