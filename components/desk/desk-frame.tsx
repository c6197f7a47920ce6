import type { ReactNode } from "react";
import { DeskHead, type DeskPublication } from "@/components/site/desk-head";
import type { HeadLink } from "@/components/site/head-link";
import { SkipLink } from "@/components/site/skip-link";
import { Moments } from "@/components/ui/moments";

const LINKS: readonly HeadLink[] = [
  { href: "/desk", label: "Letters" },
  { href: "/desk/drafts", label: "Drafts" },
  { href: "/desk/answered", label: "Answered" },
  { href: "/desk/articles", label: "Your articles" },
];

type Props = {
  publication: DeskPublication;
  current: "Letters" | "Drafts" | "Answered" | "Your articles";
  /** Whose desk it is. */
  name: string;
  children: ReactNode;
};

/** The head of every page of an author's desk, and the page under it. */
export function DeskFrame({ publication, current, name, children }: Props) {
  return (
    <div className="desk">
      <SkipLink>Skip to the work</SkipLink>
      <DeskHead publication={publication} label="Desk" links={LINKS} current={current} name={name} />
      {children}
      <Moments />
    </div>
  );
}
