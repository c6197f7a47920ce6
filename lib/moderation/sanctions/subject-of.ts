import type { Sanction } from "./lock-sanction";

/** What the log may say of whom: the account where that was sanctioned, of a pen name the name alone. */
export function subjectOf({
  bylineKind,
  bylineId,
  memberId,
}: Pick<Sanction, "bylineKind" | "bylineId" | "memberId">) {
  return bylineKind === "pen" ? { kind: "byline", id: bylineId } : { kind: "member", id: memberId };
}
