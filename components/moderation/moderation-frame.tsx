import type { ReactNode } from "react";
import { DeskHead, type DeskPublication } from "@/components/site/desk-head";
import type { HeadLink } from "@/components/site/head-link";
import { SkipLink } from "@/components/site/skip-link";
import { listed } from "@/lib/platform/amounts";
import { KeysHelp } from "./keys-help";

const LINKS: readonly HeadLink[] = [
  { href: "/moderation", label: "Queue" },
  { href: "/moderation/log", label: "Log" },
  { href: "/moderation/double-readings", label: "Read twice" },
  { href: "/moderation/insights", label: "Insights" },
  { href: "/moderation/break-glass", label: "Break-glass" },
  { href: "/rules", label: "Rules" },
];

type Props = {
  publication: DeskPublication;
  /** Nothing, for a page that a list leads to. */
  current?: "Queue" | "Log" | "Read twice" | "Insights" | "Break-glass";
  /** The name that colleagues see. */
  name: string;
  /** Who else holds something at this moment. */
  colleagues: readonly string[];
  children: ReactNode;
};

/** The head of every page of the desk, and the page under it. */
export function ModerationFrame({ publication, current, name, colleagues, children }: Props) {
  return (
    <div className="desk">
      <SkipLink>Skip to the work</SkipLink>
      <DeskHead publication={publication} label="Desk" links={LINKS} current={current} name={name}>
        <search className="hide-s">
          <form action="/moderation/log">
            <input
              type="search"
              name="words"
              className="in min-h-tap! w-52 py-1 text-desk-s"
              aria-label="Search the past"
              placeholder="Search the past"
              minLength={2}
              data-key="/"
            />
          </form>
        </search>
        <KeysHelp />
        {colleagues.length > 0 && (
          <span className="hide-s ds dim ps-2">
            {listed(colleagues)} {colleagues.length === 1 ? "is" : "are"} here too
          </span>
        )}
      </DeskHead>
      {children}
    </div>
  );
}
