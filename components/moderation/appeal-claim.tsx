import { Form } from "@/components/form/form";
import { Icon } from "@/components/ui/icon";
import { claimAppealAction, releaseAppealAction } from "@/lib/moderation/appeals/actions";
import type { AppealView } from "@/lib/moderation/appeals/views";
import { DeskTime } from "./desk-time";

/** Who has the appeal, and until when; taking it and letting it go. */
export function AppealClaim({ appeal: { appealId, claim } }: { appeal: AppealView }) {
  if (claim && !claim.mine) {
    return (
      <p className="cluster ds gap-1.5">
        <Icon name="lock" />
        <span>
          {claim.by} has this until <DeskTime at={claim.until.toISOString()} as="clock" />
        </span>
      </p>
    );
  }
  return (
    <Form
      className="cluster ds gap-2"
      action={claim ? releaseAppealAction : claimAppealAction}
      id="claim"
      key={claim ? "held" : "free"}
    >
      <input type="hidden" name="appealId" value={appealId} />
      <span className="cluster gap-1.5">
        <Icon name={claim ? "lock" : "lock-open"} />
        {claim ? (
          <span>
            You hold this until <DeskTime at={claim.until.toISOString()} as="clock" />
          </span>
        ) : (
          <span>Nobody has this</span>
        )}
      </span>
      <button className="chip line" type="submit" data-key={claim ? "Escape" : "Enter"}>
        {claim ? "Release" : "Take it"} <kbd>{claim ? "Esc" : "↵"}</kbd>
      </button>
    </Form>
  );
}
