import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { appealSanctionAction } from "@/lib/moderation/appeals/actions";
import { timeToAppeal } from "@/lib/moderation/appeals/days-to-appeal";
import type { GlassNoticeView } from "@/lib/moderation/break-glass/views";
import { readWarningAction } from "@/lib/moderation/sanctions/actions";
import type { MySanctionView } from "@/lib/moderation/sanctions/views";
import { SecondReading } from "./second-reading";

type Props = { sanctions: readonly MySanctionView[]; glasses: readonly GlassNoticeView[] };

/** What moderators have to say to the viewer: what counts at present, and folded behind it what did. */
export function FromTheModerators({ sanctions, glasses }: Props) {
  if (sanctions.length + glasses.length === 0) return null;
  const past = sanctions.filter(({ counts }) => !counts);
  return (
    <section className="stack" id="from-the-moderators" aria-labelledby="moderators">
      <h2 className="text-heading" id="moderators">
        From the moderators
      </h2>
      {sanctions
        .filter(({ counts }) => counts)
        .map((sanction) => (
          <Notice key={sanction.id} tone="care" icon="mail">
            <Sanction sanction={sanction} />
          </Notice>
        ))}
      {glasses.map((glass) => (
        <Notice key={glass.id} tone="care" icon="eye">
          <Looked glass={glass} />
        </Notice>
      ))}
      {past.length > 0 && (
        <details className="group">
          <summary className="lk gap-1">
            <Icon name="chevron-right" className="group-open:rotate-90" />
            What counts no more
          </summary>
          <ol className="stack pt-3">
            {past.map((sanction) => (
              <li key={sanction.id} id={sanction.id}>
                <Sanction sanction={sanction} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Sanction({ sanction }: { sanction: MySanctionView }) {
  const { id, kind, counts, rule, reason, at, penName, occasions, readAt, liftedAt, appeal, appealable } =
    sanction;
  return (
    <div className="stack gap-2">
      <p>
        <b>{meaning(sanction)}</b> <Moment at={at} as="date" />
        {penName && `, about your pen name “${penName}”`}
      </p>
      <p className="hint">
        It is about{" "}
        <a href={`/rules#rule-${rule.number}`}>
          rule {rule.number}, “{rule.title}”
        </a>
        . In the moderator’s words:
      </p>
      <p className="note-body">{reason}</p>
      {occasions.map((occasion) => (
        <p key={occasion} className="hint">
          It was about <a href={`#${occasion}`}>something you wrote</a>.
        </p>
      ))}
      {liftedAt && <p className="hint">It has been taken back since.</p>}
      {!liftedAt && readAt && <p className="hint">You have read it.</p>}
      {counts && <p className="hint">{STAYS}</p>}
      <SecondReading
        appeal={appeal}
        asking={appealable ? { field: "sanctionId", id, time: timeToAppeal({ onNotice: false }) } : null}
        action={appealSanctionAction}
      />
      {kind === "warn" && counts && (
        <Form action={readWarningAction}>
          <input type="hidden" name="sanctionId" value={id} />
          <SubmitButton>I have read this</SubmitButton>
        </Form>
      )}
    </div>
  );
}

const STAYS = "You can read everything, and take back or download what is yours, as before.";

function meaning({ kind, until, counts }: MySanctionView): string {
  const day = until && new Date(until.getTime() - 1).toLocaleDateString("en-GB", DAY);
  switch (kind) {
    case "warn":
      return counts ? "Please read this before you send something." : "A moderator wrote to you.";
    case "hold_all":
      return `A person reads everything you send first${day ? `, up to and including ${day}` : ""}.`;
    case "suspend":
      return `You can’t send anything up to and including ${day}.`;
    case "ban":
      return "You can’t send anything here any more.";
  }
}

const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

function Looked({ glass: { openedAt, reason, penName, contributionId } }: { glass: GlassNoticeView }) {
  return (
    <div className="stack gap-2">
      <p>
        <b>Two moderators looked who you are.</b> <Moment at={openedAt} as="date" />
      </p>
      <p>
        {penName ? (
          `It was about your pen name “${penName}”.`
        ) : contributionId ? (
          <>
            It was about <a href={`#${contributionId}`}>something you wrote without a name</a>.
          </>
        ) : (
          "It was about something that is gone."
        )}{" "}
        One of them asked, another consented, and the first saw your name and address once. The reason that
        was given:
      </p>
      <p className="note-body">{reason}</p>
    </div>
  );
}
