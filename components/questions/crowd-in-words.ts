import { WEAK_CROWD } from "@/lib/anonymity/tokens/crowd";
import { amount } from "@/lib/platform/amounts";

/** Among how many a question without a name is hidden, as a sentence. Undefined where nobody knows yet. */
export function crowdInWords(crowd: number | undefined): string {
  if (crowd === undefined) {
    return "How many members could have asked this is not known until this site’s first week is over, so count on few: anonymity is weak here for now.";
  }
  const known = `This week at least ${amount(crowd, "member", "members")} could have asked this`;
  return crowd < WEAK_CROWD ? `${known}. That is few: anonymity is weak here.` : `${known}.`;
}
