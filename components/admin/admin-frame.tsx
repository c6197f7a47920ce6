import type { ReactNode } from "react";
import { DeskHead } from "@/components/site/desk-head";
import type { HeadLink } from "@/components/site/head-link";
import { SkipLink } from "@/components/site/skip-link";
import { Moments } from "@/components/ui/moments";
import type { PublicationView } from "@/lib/publication/views";

const links: readonly HeadLink[] = [
  { href: "/admin/articles", label: "Articles" },
  { href: "/admin/people", label: "People" },
  { href: "/admin/rules", label: "Rules" },
  { href: "/admin/lists", label: "Lists" },
  { href: "/admin/screening", label: "Screening" },
  { href: "/admin/settings", label: "Settings" },
  { href: "/admin/crisis-lines", label: "Lines to call" },
  { href: "/admin/legal-demands", label: "Legal demands" },
  { href: "/moderation", label: "Moderation" },
];

type Props = {
  publication: PublicationView;
  /** The place of `links` that this is. */
  current: string;
  /** The name that colleagues see. */
  name: string;
  title: string;
  lead: string;
  children: ReactNode;
};

/** The frame of the admins' pages, at desk density. */
export function AdminFrame({ publication, current, name, title, lead, children }: Props) {
  return (
    <div className="desk">
      <SkipLink>Skip to the work</SkipLink>
      <DeskHead publication={publication} label="Settings" links={links} current={current} name={name} />
      <main id="main" className="wrap stack gap-8 py-8" tabIndex={-1}>
        <header className="stack gap-1.5">
          <h1>{title}</h1>
          <p className="dim max-w-measure">{lead}</p>
        </header>
        {children}
      </main>
      <Moments />
    </div>
  );
}
