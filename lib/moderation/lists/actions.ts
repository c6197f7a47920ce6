"use server";

import { staffAction } from "@/lib/identity/action";
import { inWords } from "@/lib/platform/amounts";
import { saidOfTrial } from "../dry-run/said-of-trial";
import { tryChange, tryList } from "../dry-run/try-list";
import { changeWords } from "./change-words";
import { listWords } from "./list-words";
import { ChangeListInput, ListInput } from "./schemas";
import { unlistWords } from "./unlist-words";

/** Puts lines on the list, or shows what they would have held. */
export const listWordsAction = staffAction("admin", ListInput, async (ctx, input) => {
  if (input.act === "try") return saidOfTrial(await tryList(ctx, input));
  const { added, changed, there } = await listWords(ctx, input);
  if (added + changed === 0) return "All of it is on the list already.";
  const known = changed > 0 ? `, ${inWords(changed)} changed` : "";
  return `On the list: ${inWords(added)} new${known}${there > 0 ? `, ${inWords(there)} as before` : ""}.`;
});

/** Takes marked entries off the list or changes what they do, or shows what that would have done. */
export const changeListAction = staffAction("admin", ChangeListInput, async (ctx, input) => {
  if (input.act === "try") return saidOfTrial(await tryChange(ctx, input));
  const { ids, to } = input;
  if (to === "off") {
    const gone = await unlistWords(ctx, { ids });
    return gone === 1 ? "It is off the list." : `Off the list: ${inWords(gone)}.`;
  }
  const changed = await changeWords(ctx, { ids, to });
  return changed === 0 ? "All of them were like that already." : `Changed: ${inWords(changed)}.`;
});
