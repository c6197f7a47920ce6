import Link from "next/link";
import { CheckField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { Queue } from "@/db/vocabulary";
import { dropViewAction, keepViewAction } from "@/lib/moderation/actions";
import { type Narrow, narrowQuery } from "@/lib/moderation/queues/schemas";
import type { QueueViewView } from "@/lib/moderation/queues/views";
import { amount } from "@/lib/platform/amounts";
import { languageName } from "@/lib/platform/language-name";
import { queueHref } from "./paths";
import { CHECK_NAMES, KINDS } from "./words";

type Props = { queue: Queue; views: readonly QueueViewView[]; narrow: Narrow };

/** The views kept of this queue, and what it is narrowed to; a view is an address. */
export function QueueViews({ queue, views, narrow }: Props) {
  const query = narrowQuery(narrow);
  const current = views.find((view) => narrowQuery(view.narrow) === query);
  return (
    <div className="stack gap-2">
      <nav className="cluster -ms-1 gap-0.5" aria-label="Views of this queue">
        {views.map(({ id, name, narrow, forTeam }) => (
          <Link
            key={id}
            className="chip"
            href={queueHref(queue, undefined, narrow)}
            prefetch={false}
            aria-current={id === current?.id ? "page" : undefined}
          >
            {name} {forTeam && <span>for everybody</span>}
          </Link>
        ))}
        <Link
          className="chip"
          href={`/moderation/${queue}?${query ? `${query}&` : ""}narrowing=on`}
          prefetch={false}
        >
          Narrow down
        </Link>
      </nav>
      {query && (
        <div className="ds cluster gap-x-2 gap-y-1">
          <p className="dim">Only {narrowWords(narrow)}.</p>
          <Link className="chip line" href={queueHref(queue)} prefetch={false}>
            Show all
          </Link>
          {!current && (
            <details className="open:basis-full">
              <summary className="chip">Keep this view</summary>
              <Form action={keepViewAction} className="stack gap-2 pt-2" id="keep-view">
                <input type="hidden" name="queue" value={queue} />
                {Object.entries(narrow).map(
                  ([name, value]) =>
                    value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
                )}
                <TextField name="name" label="Its name" maxLength={40} required />
                <CheckField name="forTeam" label="For everybody who reads this queue" />
                <SubmitButton variant="second">Keep it</SubmitButton>
              </Form>
            </details>
          )}
        </div>
      )}
      {current?.mine && (
        <Form action={dropViewAction} id="drop-view">
          <input type="hidden" name="queue" value={queue} />
          <input type="hidden" name="viewId" value={current.id} />
          <SubmitButton variant="quiet">Drop this view</SubmitButton>
        </Form>
      )}
    </div>
  );
}

/** "notes with links that have waited for more than four hours". */
function narrowWords({ article, hub, check, kind, language, hours }: Narrow): string {
  return [
    kind ? `of the kind “${KINDS[kind].word.toLowerCase()}”` : "items",
    ...(article ? [`under “${article}”`] : []),
    ...(hub ? [`in the hub “${hub}”`] : []),
    ...(check ? [`held for “${CHECK_NAMES[check] ?? check}”`] : []),
    ...(language ? [`written in what looks like ${languageName(language)}`] : []),
    ...(hours ? [`waiting for more than ${amount(hours, "hour", "hours")}`] : []),
  ].join(" ");
}
