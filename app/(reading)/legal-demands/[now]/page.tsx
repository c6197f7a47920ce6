import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { DemandYears } from "@/components/demands/demand-years";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedDemands } from "@/lib/moderation/demands/cached";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ now: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];
export const metadata: Metadata = { title: "Legal demands", alternates: { canonical: "/legal-demands" } };

/** What we were made to give by law, year by year, also where that was nothing; and what there is to be given. */
export default async function LegalDemandsPage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  const [publication, demands] = await Promise.all([getCachedPublication(), getCachedDemands()]);
  return (
    <ReaderPage publication={publication} skip="Skip to the numbers">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            Legal demands
            <Comma />
          </h1>
          <p className="read dim mt-3">
            A court, the police or a lawyer may demand to know who wrote something. This is how often that
            happened, and what they were given.
          </p>
        </header>
        <div className="stack gap-9">
          <DemandYears {...demands} />
          <section className="stack gap-3" aria-labelledby="can">
            <h2 className="text-heading" id="can">
              What there is to be given
            </h2>
            <p className="note-body">
              Behind a name or a pen name: the e-mail address of the account, and what was sent under it.
              Behind something sent as a member without a name: the same, for as long as the key that opens it
              is kept. Behind a question asked with six words: its text and the day, and nothing about whoever
              asked. We don’t have it, so we can’t be made to give it.
            </p>
            <p className="note-body">
              Nor is there anything about who read what, from which address, or with which device. All that is
              stored is listed in <a href="/privacy">what we store</a>.
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="how">
            <h2 className="text-heading" id="how">
              What we do when one comes
            </h2>
            <p className="note-body">
              We ask for it in writing and for the law it rests on, give no more than that law makes us, and
              tell the writer first wherever we may. Behind a pen name two people have to agree before anybody
              looks, and the writer is told.
            </p>
            <p className="note-body">
              A demand counts in the year in which it arrived. A court may forbid us to mention one; it is
              counted as soon as we are allowed to, in the year in which it came. So a year may still grow.
            </p>
          </section>
        </div>
      </div>
    </ReaderPage>
  );
}
