import Link from "next/link";
import type { ReactNode } from "react";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import type { PublicationView } from "@/lib/publication/views";

/** The pages of an account, as notches of a thumb index. */
const pages = [
  { href: "/account/contributions", label: "Written" },
  { href: "/account/reports", label: "Reported" },
  { href: "/account", label: "Names" },
  { href: "/account/security", label: "Signing in" },
] as const;

type Props = {
  publication: PublicationView;
  title: string;
  lead: ReactNode;
  here: (typeof pages)[number]["href"];
  children: ReactNode;
};

/** The frame of every account page. */
export function AccountFrame({ publication, title, lead, here, children }: Props) {
  return (
    <ReaderPage publication={publication} className="leaf pt-page-top">
      <header className="stack gap-2 pb-8">
        <h1 className="text-title">
          {title}
          <Comma />
        </h1>
        <p className="dim">{lead}</p>
      </header>
      <nav className="tabs" aria-label="Your account">
        {pages.map(({ href, label }) => (
          <Link key={href} className="tab" href={href} aria-current={href === here ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <div className="stack gap-10 pt-8">{children}</div>
    </ReaderPage>
  );
}
