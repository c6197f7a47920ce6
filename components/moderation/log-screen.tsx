import type { Route } from "next";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { LogInput } from "@/lib/moderation/log/schemas";
import type { ConductPageView, LogPageView, ModeratorView, PastPageView } from "@/lib/moderation/log/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { conductWords } from "./conduct-words";
import { DecisionList } from "./decision-list";
import { DeskKeys } from "./desk-keys";
import { DeskTime } from "./desk-time";
import { LogFilter } from "./log-filter";
import { LogPast } from "./log-past";
import { type LogShow, logHref } from "./paths";

type Props = {
  filter: LogInput;
  moderators: readonly ModeratorView[];
  rules: readonly RuleView[];
  /** Either the decisions, or what was sent, or everything that staff did. */
  log: { decisions: LogPageView } | { past: PastPageView } | { conduct: ConductPageView };
};

/** The log: what was decided, and everything else that staff did. It is kept for ever. */
export function LogScreen({ filter, moderators, rules, log }: Props) {
  const decisions = "decisions" in log ? log.decisions : undefined;
  const past = "past" in log ? log.past : undefined;
  const conduct = "conduct" in log ? log.conduct : undefined;
  const show = decisions ? "decisions" : past ? "sent" : "everything";
  const next = decisions?.next ?? past?.next ?? conduct?.next;
  const listed = decisions?.decisions ?? past?.items ?? conduct?.events;
  const reach = decisions ?? past;
  return (
    <main className="panes" id="main" tabIndex={-1}>
      <section className="pane stack gap-4" aria-label="Find">
        <h1>The log</h1>
        <nav className="cluster -ms-1 gap-0.5" aria-label="Show">
          {TABS.map((tab) => (
            <Link
              key={tab.show}
              className="chip"
              href={logHref(tab.show)}
              prefetch={false}
              aria-current={tab.show === show ? "page" : undefined}
            >
              {tab.label}
            </Link>
          ))}
        </nav>
        <LogFilter filter={filter} moderators={moderators} rules={rules} show={show} />
      </section>
      <section className="pane lg:col-span-2" aria-label={TABS.find((tab) => tab.show === show)?.label}>
        <div className="max-w-measure">
          {listed?.length === 0 && (
            <Empty title="Nothing of that kind is in the log." level={2}>
              Fewer words or a longer time may find it.
            </Empty>
          )}
          {decisions && <DecisionList decisions={decisions.decisions} />}
          {past && <LogPast items={past.items} />}
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
          {reach?.lookedBackTo && (
            <p className="ds dim mt-3">
              This goes back to <DeskTime at={reach.lookedBackTo.toISOString()} />. There may be more before
              that.
            </p>
          )}
          {reach?.partial && (
            <p className="ds dim mt-3">
              Of this name or article the newest 2,000 were gone through. An earlier last day reaches further.
            </p>
          )}
          {(filter.after || next) && (
            <nav className="pager mt-4" aria-label="Pages of the log">
              <Link className="btn quiet" href={pageHref(filter, show)} prefetch={false}>
                <Icon name="arrow-left" />
                The newest
              </Link>
              {next && (
                <Link className="btn quiet" href={pageHref(filter, show, next)} prefetch={false} rel="next">
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

const TABS: readonly { show: LogShow; label: string }[] = [
  { show: "decisions", label: "Decisions" },
  { show: "sent", label: "What was sent" },
  { show: "everything", label: "Everything staff did" },
];

/** The same filter, another page. */
function pageHref(filter: LogInput, show: LogShow, after?: string): Route {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after })) if (value) query.set(name, String(value));
  if (show !== "decisions") query.set("show", show);
  return `/moderation/log?${query}`;
}
