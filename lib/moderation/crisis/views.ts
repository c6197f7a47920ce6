import type { CareStep } from "@/db/vocabulary";

/** A line to call or to write to. `confirmedOn`: the day an admin made sure of it; `checkedOn`: when it was written down. */
export type CrisisLineView = {
  id: string;
  name: string;
  about: string;
  phone: string | null;
  texting: string | null;
  web: string | null;
  hours: string;
  languages: string;
  checkedOn: string;
  confirmedOn: string | null;
};

/** The lines of one country, or of the European Union. */
export type CrisisRegionView = { region: string; name: string; lines: CrisisLineView[] };

/** The care taken with a review, for those who take it further. */
export type CareDeskView = {
  steps: { step: CareStep; by: string; at: Date }[];
  notes: { id: string; words: string; by: string; at: Date }[];
  messages: { id: string; body: string; by: string; at: Date }[];
  followUp: { dueAt: Date; by: string } | null;
};

/** What a moderator wrote to a writer, as its writer sees it: without a name, and by the day. */
export type CareMessageView = { body: string; on: string };
