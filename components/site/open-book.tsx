import type { ReactNode } from "react";
import { Comma, CommaMark } from "@/components/ui/comma";

type Props = { title: string; children: ReactNode };

/** An open book: a comma on the left page, and on the right one what is the matter and a way home. */
export function OpenBook({ title, children }: Props) {
  return (
    <main id="main" className="openbook">
      <div className="left" aria-hidden="true">
        <CommaMark />
      </div>
      <div className="right">
        <h1 className="text-title">
          {title}
          <Comma />
        </h1>
        {children}
      </div>
    </main>
  );
}
