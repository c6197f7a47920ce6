import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { MonthSection } from "@/components/insights/month-section";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { Empty } from "@/components/ui/empty";
import { getCachedYear } from "@/lib/moderation/transparency/cached";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ year: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ year: UNBUILT }];
export const metadata: Metadata = { title: "What was decided", alternates: { canonical: "/transparency" } };

/** What was decided here, month by month: numbers alone, written once when a month is over. */
export default async function TransparencyPage({ params }: Props) {
  const { year: asked } = await params;
  if (asked !== NOW && !/^20\d\d$/.test(asked)) notFound();
  const year = asked === NOW ? undefined : Number(asked);
  const [publication, { years, months }] = await Promise.all([getCachedPublication(), getCachedYear(year)]);
  if (year !== undefined && !years.includes(year)) notFound();
  const shown = year ?? years[0];
  return (
    <ReaderPage publication={publication} skip="Skip to the numbers">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            What was decided
            <Comma />
          </h1>
          <p className="read dim mt-3">
            People decide here, by <a href="/rules">rules that everybody can read</a>. This is how often and
            how, month by month. A program may hold a text until somebody has read it; it never turns one
            down, and takes none away.
          </p>
        </header>
        <div className="stack gap-9">
          {years.length > 1 && (
            <nav className="cluster gap-x-4" aria-label="Years">
              {years.map((one) => (
                <a key={one} href={`/transparency/${one}`} aria-current={one === shown ? "page" : undefined}>
                  {one}
                </a>
              ))}
            </nav>
          )}
          {months.length === 0 && (
            <Empty title="No month is over yet." level={2}>
              The first one is written in the night after its last day.
            </Empty>
          )}
          {months.map((month, n) => (
            <MonthSection key={month.month} month={month} open={n === 0} />
          ))}
          <section className="stack gap-3" aria-labelledby="counted">
            <h2 className="text-heading" id="counted">
              How it is counted
            </h2>
            <p className="note-body">
              Each thing counts in the month in which it happened, in UTC: a decision when it was made, an
              appeal when a second person decided it. So a month is written once, in the night after it has
              ended, and stays as it was written. What is taken back or overturned later stands in the month
              in which it was.
            </p>
            <p className="note-body">
              A number below five, none among them, is given as “fewer than 5”: of a few, somebody may know
              who they are. Where numbers are about people no sum stands beside them, or one could be worked
              out from the others. What may have been a crisis is not counted apart.
            </p>
            <p className="note-body">
              <a href="/legal-demands">Demands by courts and authorities</a> have a page of their own. Where
              one made us look who is behind a name, it is among the openings above as well, and where an
              order kept us from telling the writer at once, that is counted with them.
            </p>
            <p className="note-body">
              The same numbers <a href="/transparency.json">as a file (JSON)</a>, with what each field means,
              are free for any use (CC0).
            </p>
          </section>
        </div>
      </div>
    </ReaderPage>
  );
}
