import type { ReactNode } from "react";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import type { PublicationView } from "@/lib/publication/views";

type Props = { publication: PublicationView; title: string; lead?: ReactNode; children: ReactNode };

/** The frame of the demo's outbox. */
export function OutboxFrame({ publication, title, lead, children }: Props) {
  return (
    <ReaderPage publication={publication} className="leaf pt-page-top">
      <div className="stack gap-8">
        <header className="stack gap-2">
          <h1 className="text-title">
            {title}
            <Comma />
          </h1>
          {lead && <p className="dim">{lead}</p>}
        </header>
        {children}
      </div>
    </ReaderPage>
  );
}
