import { giveNotice } from "@/lib/moderation/notices/give-notice";
import { notices } from "./publication/notices";
import type { SeedEvent, Stage } from "./stage";

/** What somebody has given notice of, without an account. */
export function seedNotices(stage: Stage): SeedEvent[] {
  return notices.map(({ note, at: written, kind, explanation, name, email }) => {
    const at = stage.moment(written);
    const act = () =>
      giveNotice(stage.asGuest(at), {
        place: stage.id(note),
        kind,
        explanation,
        name,
        email,
        goodFaith: "on",
      });
    return { at, act };
  });
}
