import type { DemandKind } from "@/db/vocabulary";

/** How many demands came in a year, by who demanded, and to how many something was given. */
export type DemandYearView = {
  year: number;
  demands: number;
  given: number;
  kinds: { kind: DemandKind; demands: number }[];
};

/** What was given to one demand, as everyone reads it. */
export type GivenView = { on: string; kind: DemandKind; given: string };

/** The page of legal demands: every year from the first on, also those in which none came; the newest first. */
export type DemandsView = { years: DemandYearView[]; given: GivenView[] };

/** One demand as admins see it. */
export type DemandView = {
  id: string;
  receivedOn: string;
  kind: DemandKind;
  given: string | null;
  /** Why it counts no more. */
  mistake: string | null;
};
