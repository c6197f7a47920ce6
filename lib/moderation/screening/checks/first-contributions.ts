import { ABOUT_WRITER } from "../about-writer";
import type { Check } from "../checks";

const ORDINALS = ["First", "Second", "Third", "Fourth", "Fifth"];

/**
 * The first contributions of a member are held (three, unless the publication says otherwise). Under a pen name or
 * none all that is said is that they are: how many there were before would be those of the account. And the same is said
 * of what is held for something that another name of its writer did, so that nobody can tell the two.
 */
export const firstContributions: Check = {
  name: "first-contributions",
  look: ({ kind, bylineKind }, { approvedBefore, settings: { heldFirst }, readFirst }) => {
    if (kind === "byline") return [];
    const first = approvedBefore !== null && approvedBefore < heldFirst;
    if (!first && readFirst !== "untold") return [];
    if (bylineKind !== "display" || !first)
      return [{ effect: "hold", explanation: ABOUT_WRITER.readFirst.staff }];
    const ordinal = ORDINALS[approvedBefore] ?? "Early";
    return [
      {
        effect: "hold",
        explanation:
          approvedBefore === 0
            ? ABOUT_WRITER.first.staff
            : ABOUT_WRITER.early.staff.replace("{nth}", ordinal).replace("{limit}", String(heldFirst)),
      },
    ];
  },
};
