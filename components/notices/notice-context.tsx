import { Form } from "@/components/form/form";
import { DeskTime } from "@/components/moderation/desk-time";
import { articlePath, notePath, storyPath } from "@/lib/articles/paths";
import { undoNoticeAction } from "@/lib/moderation/notices/actions";
import type { NoticeDecisionView, NoticedView, NoticeView } from "@/lib/moderation/notices/views";
import { NOTICE_DONE } from "./words";

/** What surrounds a notice: where it points, who gave it, and what has been done. */
export function NoticeContext({ notice, className }: { notice: NoticeView; className: string }) {
  const { about, notifier, reference, receivedAt, decisions, closedAt } = notice;
  return (
    <aside className={className} aria-label="Context">
      {about && <Place about={about} />}
      <section className="stack gap-1.5">
        <h2 className="dh">Who gave notice</h2>
        {notifier ? (
          <p className="ds wrap-anywhere">
            {notifier.name}
            <br />
            {notifier.email}
          </p>
        ) : (
          <p className="ds dim">Not given, or erased six months after the notice was closed.</p>
        )}
        <p className="ds dimmer">For your eyes. The writer is never told.</p>
        <p className="ds dim">Reference {reference}</p>
      </section>
      <section className="stack gap-2" aria-labelledby="history">
        <h2 className="dh" id="history">
          What has been done
        </h2>
        <ol className="tl list-none p-0">
          <li>
            <span className="dot" />
            <span>
              <DeskTime at={receivedAt.toISOString()} /> Received
            </span>
          </li>
          {decisions.toReversed().map((decision, n) => (
            <Decided
              key={decision.id}
              decision={decision}
              undo={
                closedAt && n === decisions.length - 1 && decision.verdict !== "undone" && !about?.own
                  ? notice.noticeId
                  : undefined
              }
            />
          ))}
          {closedAt && decisions.length === 0 && (
            <li>
              <span className="dot" />
              <span>
                <DeskTime at={closedAt.toISOString()} /> Closed by itself: it was gone
              </span>
            </li>
          )}
        </ol>
      </section>
    </aside>
  );
}

function Place({ about: { id, state, article, thread, kind } }: { about: NoticedView }) {
  if (!article) return null;
  const href =
    state === "approved" && kind === "story"
      ? storyPath(id)
      : state === "approved" && thread
        ? notePath(article.slug, thread, id)
        : articlePath(article.slug);
  return (
    <section className="stack gap-1.5">
      <h2 className="dh">Where it stands</h2>
      <p className="ds">
        <a href={href}>{article.title}</a>
      </p>
    </section>
  );
}

function Decided({ decision, undo }: { decision: NoticeDecisionView; undo?: string }) {
  const { verdict, by, mine, at, legalGround, rule, facts, automated } = decision;
  return (
    <li>
      <span className="dot" />
      <span className="grid gap-1">
        <span>
          <DeskTime at={at.toISOString()} /> {mine ? "You" : by} {NOTICE_DONE[verdict]}
          {legalGround && `: ${legalGround}`}
          {rule && `: rule ${rule.number}, ${rule.title}`}
          {automated && ", with automated means"}
        </span>
        {facts && <q className="gnote">{facts}</q>}
        {undo && (
          <Form action={undoNoticeAction}>
            <input type="hidden" name="noticeId" value={undo} />
            <button className="chip line" type="submit" data-key="z">
              Undo this <kbd>Z</kbd>
            </button>
          </Form>
        )}
      </span>
    </li>
  );
}
