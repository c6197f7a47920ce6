import type { DemandKind } from "@/db/vocabulary";

/** Who demands, as it stands in a list and, with an amount before it, in a sentence. */
export const DEMANDS: Record<DemandKind, { label: string; from: string }> = {
  court: { label: "A court", from: "from courts" },
  police: { label: "The police", from: "from the police" },
  authority: { label: "Another authority", from: "from other authorities" },
  lawyer: { label: "A lawyer or a company", from: "from lawyers or companies" },
};
