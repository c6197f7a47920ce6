import Link from "next/link";
import type { ReactNode } from "react";
import { Leave } from "@/components/leaving/leave";
import { SkipLink } from "@/components/site/skip-link";
import { Comma } from "@/components/ui/comma";
import { Endpaper } from "@/components/ui/endpaper";
import type { PublicationView } from "@/lib/publication/views";

type Props = { publication: PublicationView; title: string; lead: ReactNode; children: ReactNode };

/** The door: an endpaper with a bookplate on one side, one column on the other. */
export function SignInFrame({ publication, title, lead, children }: Props) {
  return (
    <>
      <SkipLink>Skip to the form</SkipLink>
      <div className="si">
        <Endpaper cloth="damson" size="side" className="sp">
          <div className="bookplate" aria-hidden="true">
            <div>
              <p className="label">This seat is kept for</p>
              <p className="words">
                whoever
                <br />
                needs it
              </p>
              <p className="comma">,</p>
              <p className="small dim">{publication.name}</p>
            </div>
          </div>
        </Endpaper>
        <main id="main" className="sim" tabIndex={-1}>
          <div className="stack gap-6">
            <Link className="pub justify-self-start" href="/">
              {publication.name}
            </Link>
            <header>
              <h1 className="text-title">
                {title}
                <Comma />
              </h1>
              <p className="dim mt-2.5 text-[1.0625rem]">{lead}</p>
            </header>
            {children}
            <p className="way-out">
              <Leave publication={publication} />
            </p>
          </div>
        </main>
      </div>
    </>
  );
}
