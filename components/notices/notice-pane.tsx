import { CaseClaim } from "@/components/moderation/case-claim";
import { DeskTime } from "@/components/moderation/desk-time";
import { reviewHref } from "@/components/moderation/paths";
import { KINDS, STATES, signature } from "@/components/moderation/words";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { claimNoticeAction, releaseNoticeAction } from "@/lib/moderation/notices/actions";
import type { NoticedView, NoticeView } from "@/lib/moderation/notices/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { amount, capital } from "@/lib/platform/amounts";
import { NoticeDecision } from "./notice-decision";
import { NOTICE_KIND_WORDS, NOTICE_OUTCOME_WORDS } from "./words";

type Props = { notice: NoticeView; rules: readonly RuleView[]; className: string };

/** One notice: what it says, what it is about as readers see it, and the decision. */
export function NoticePane({ notice, rules, className }: Props) {
  const { kind, explanation, receivedAt, closedAt, outcome, about, others } = notice;
  return (
    <section className={className} id="main" aria-label="Notice">
      <div className="iscroll stack gap-5">
        <h2 className="sr" id="item" tabIndex={-1}>
          Notice: {NOTICE_KIND_WORDS[kind].label}
        </h2>
        <div className="cluster apart gap-x-3 gap-y-1.5">
          <p className="cluster gap-x-2.5 gap-y-1.5">
            <Tag tone="held">{NOTICE_KIND_WORDS[kind].label}</Tag>
            <span className="ds dimmer">
              <DeskTime at={receivedAt.toISOString()} />
            </span>
            {closedAt && <Tag>{NOTICE_OUTCOME_WORDS[outcome]}</Tag>}
          </p>
          {notice.closedAt === null && (!notice.about?.own || notice.claim) && (
            <CaseClaim
              claim={notice.claim}
              what="notice"
              id={notice.noticeId}
              take={claimNoticeAction}
              release={releaseNoticeAction}
            />
          )}
        </div>
        <section className="stack gap-2">
          <h3 className="dh">Why it is said to be illegal</h3>
          <p className="note-body whitespace-pre-line">
            {explanation ?? "These words are gone with what they were about."}
          </p>
          {others > 0 && (
            <p className="ds dim">
              {capital(amount(others, "other notice", "other notices"))} about the same wait.
            </p>
          )}
        </section>
        {about ? (
          <Noticed about={about} noticed={notice.revision} />
        ) : (
          <p>What it was about isn’t stored any more.</p>
        )}
        {about?.own && (
          <Notice>
            <p>You wrote this, so somebody else decides it.</p>
          </Notice>
        )}
        {closedAt === null && !about?.own && <NoticeDecision notice={notice} rules={rules} />}
        <ExportCase noticeId={notice.noticeId} />
      </div>
    </section>
  );
}

function Noticed({ about, noticed }: { about: NoticedView; noticed: number }) {
  const { kind, state, byline, title, text, publishedAt, revision, reviewId } = about;
  const signed = signature(byline);
  return (
    <section className="stack gap-2">
      <h3 className="dh">What it is about</h3>
      <p className="cluster gap-x-2.5 gap-y-1.5">
        <Tag tone={KINDS[kind].tone}>
          <Icon name={KINDS[kind].icon} />
          {KINDS[kind].word}
        </Tag>
        <Tag>{STATES[state]}</Tag>
        {revision !== noticed && <Tag>Changed since the notice</Tag>}
      </p>
      <p className="by">
        <b>{signed.name}</b>
        <span className="pen">{signed.kind}</span>
        {publishedAt && <Moment at={publishedAt} as="date" />}
      </p>
      {title && <p className="text-heading">{title}</p>}
      <p className="note-body whitespace-pre-line">
        {text || "Its words are gone: withdrawn by its writer."}
      </p>
      {reviewId && (
        <p className="ds">
          <a href={reviewHref(reviewId)}>Its history</a>
        </p>
      )}
    </section>
  );
}

/** The whole case as a file; that it was taken is kept in the log. */
function ExportCase({ noticeId }: { noticeId: string }) {
  return (
    <form className="cluster ds gap-2" action="/moderation/legal-notices/export" method="post">
      <input type="hidden" name="noticeId" value={noticeId} />
      <span className="dimmer">The whole case, for a court or an authority:</span>
      <button className="chip line" type="submit" name="as" value="html">
        To print
      </button>
      <button className="chip line" type="submit" name="as" value="json">
        As JSON
      </button>
    </form>
  );
}
