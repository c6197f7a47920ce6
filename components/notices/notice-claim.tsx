import { Form } from "@/components/form/form";
import { DeskTime } from "@/components/moderation/desk-time";
import { Icon } from "@/components/ui/icon";
import { claimNoticeAction, releaseNoticeAction } from "@/lib/moderation/notices/actions";
import type { NoticeView } from "@/lib/moderation/notices/views";

/** Who has the notice, and until when; taking it and letting it go. */
export function NoticeClaim({ notice }: { notice: NoticeView }) {
  const { noticeId, claim, closedAt, about } = notice;
  if (closedAt !== null || (about?.own && !claim)) return null;
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
      action={claim ? releaseNoticeAction : claimNoticeAction}
      key={claim ? "held" : "free"}
    >
      <input type="hidden" name="noticeId" value={noticeId} />
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
      {claim ? (
        <button className="chip line" type="submit" data-key="Escape">
          Release <kbd>Esc</kbd>
        </button>
      ) : (
        <button className="chip line" type="submit" data-key="Enter">
          Take it <kbd>↵</kbd>
        </button>
      )}
    </Form>
  );
}
