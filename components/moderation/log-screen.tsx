import type { Route } from "next";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { LogInput } from "@/lib/moderation/log/schemas";
import type { ConductPageView, LogPageView, ModeratorView } from "@/lib/moderation/log/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { conductWords } from "./conduct-words";
import { DecisionList } from "./decision-list";
import { DeskKeys } from "./desk-keys";
import { DeskTime } from "./desk-time";
import { LogFilter } from "./log-filter";

type Props = {
  filter: LogInput;
  moderators: readonly ModeratorView[];
  rules: readonly RuleView[];
  /** Either the decisions, or everything that staff did. */
  log: { decisions: LogPageView } | { conduct: ConductPageView };
};

/** The log: what was decided, and everything else that staff did. It is kept for ever. */
export function LogScreen({ filter, moderators, rules, log }: Props) {
  const decisions = "decisions" in log ? log.decisions : undefined;
  const conduct = "conduct" in log ? log.conduct : undefined;
  const next = decisions?.next ?? conduct?.next;
  const empty = decisions?.decisions.length === 0 || conduct?.events.length === 0;
  return (
    <main className="panes" id="main" tabIndex={-1}>
      <section className="pane stack gap-4" aria-label="Find">
        <h1>The log</h1>
        <nav className="cluster -ms-1 gap-0.5" aria-label="Show">
          <Tab href="/moderation/log" label="Decisions" current={decisions !== undefined} />
          <Tab
            href="/moderation/log?show=everything"
            label="Everything staff did"
            current={conduct !== undefined}
          />
        </nav>
        <LogFilter filter={filter} moderators={moderators} rules={decisions && rules} />
      </section>
      <section className="pane lg:col-span-2" aria-label={decisions ? "Decisions" : "What staff did"}>
        <div className="max-w-measure">
          {empty && (
            <Empty title="Nothing of that kind is in the log." level={2}>
              Fewer words or a longer time may find it.
            </Empty>
          )}
          {decisions && <DecisionList decisions={decisions.decisions} />}
          {conduct && (
            <ol className="list-none p-0" aria-label="What staff did">
              {conduct.events.map((event) => (
                <li key={event.id} className="cluster apart border-t border-rule py-2.5 first:border-t-0">
                  <span>{conductWords(event)}</span>
                  <DeskTime at={event.at.toISOString()} className="ds dimmer" />
                </li>
              ))}
            </ol>
          )}
          {(filter.after || next) && (
            <nav className="pager mt-4" aria-label="Pages of the log">
              <Link className="btn quiet" href={pageHref(filter, conduct !== undefined)} prefetch={false}>
                <Icon name="arrow-left" />
                The newest
              </Link>
              {next && (
                <Link
                  className="btn quiet"
                  href={pageHref(filter, conduct !== undefined, next)}
                  prefetch={false}
                  rel="next"
                >
                  Further back
                  <Icon name="arrow-right" />
                </Link>
              )}
            </nav>
          )}
        </div>
      </section>
      <DeskKeys />
    </main>
  );
}

function Tab({ href, label, current }: { href: Route; label: string; current: boolean }) {
  return (
    <Link className="chip" href={href} prefetch={false} aria-current={current ? "page" : undefined}>
      {label}
    </Link>
  );
}

/** The same filter, another page. */
function pageHref(filter: LogInput, everything: boolean, after?: string): Route {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after })) if (value) query.set(name, String(value));
  if (everything) query.set("show", "everything");
  return `/moderation/log?${query}`;
}
