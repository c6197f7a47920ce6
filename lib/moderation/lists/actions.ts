"use server";

import { staffAction } from "@/lib/identity/action";
import { inWords } from "@/lib/platform/amounts";
import { saidOfTrial } from "../dry-run/said-of-trial";
import { tryList, tryUnlisting } from "../dry-run/try-list";
import { listWords } from "./list-words";
import { ListInput, UnlistInput } from "./schemas";
import { unlistWords } from "./unlist-words";

/** Puts lines on the list, or shows what they would have held. */
export const listWordsAction = staffAction("admin", ListInput, async (ctx, input) => {
  if (input.act === "try") return saidOfTrial(await tryList(ctx, input));
  const { added, changed, there } = await listWords(ctx, input);
  if (added + changed === 0) return "All of it is on the list already.";
  const known = changed > 0 ? `, ${inWords(changed)} changed` : "";
  return `On the list: ${inWords(added)} new${known}${there > 0 ? `, ${inWords(there)} as before` : ""}.`;
});

/** Takes marked entries off the list, or shows what they have held. */
export const unlistWordsAction = staffAction("admin", UnlistInput, async (ctx, input) => {
  if (input.act === "try") return saidOfTrial(await tryUnlisting(ctx, input));
  const gone = await unlistWords(ctx, input);
  return gone === 1 ? "It is off the list." : `Off the list: ${inWords(gone)}.`;
});
