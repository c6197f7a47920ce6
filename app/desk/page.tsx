import { z } from "zod";
import { requireStaff } from "@/lib/identity/session";
import type { SearchParams } from "@/lib/platform/search-params";
import { DeskScreen } from "./desk-screen";

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

/** What is said of a letter that has left the desk. */
const DONE = {
  on: "It is with the moderators. You needn’t think of it any more.",
  danger: "It is with those who are trained for it, before everything else. You needn’t carry it.",
  hand: "It is on the other author’s desk now.",
  back: "It is back with the authors of its article.",
} as const;

/** What doesn't make sense in the address is left out. */
const Search = z.object({
  after: z.uuid().optional().catch(undefined),
  passed: z.enum(["on", "danger", "hand", "back"]).optional().catch(undefined),
});

/** An author's letters, the one that has waited longest open. */
export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/desk", ["author", "admin"]);
  const { after, passed } = Search.parse(await searchParams);
  const done = passed && DONE[passed];
  return <DeskScreen ctx={ctx} after={after} done={done} />;
}
