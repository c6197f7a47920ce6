import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { CrisisLines } from "@/components/crisis/crisis-lines";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedCrisisRegions } from "@/lib/moderation/crisis/cached";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ now: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];
export const metadata: Metadata = { title: "People to talk to", alternates: { canonical: "/help-now" } };

/** Lines to call, the same for everyone: no form, no guess at where somebody is, nothing that sees who reads it. */
export default async function HelpNowPage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  const [publication, [first, ...others]] = await Promise.all([
    getCachedPublication(),
    getCachedCrisisRegions(),
  ]);
  return (
    <ReaderPage publication={publication} skip="Skip to the lines">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            If it is dark right now
            <Comma />
          </h1>
          <p className="read dim mt-3">
            You don’t need a reason that is good enough. These people answer day and night, and they have
            heard it before.
          </p>
        </header>
        <div className="stack gap-9">
          <section className="stack gap-3" aria-labelledby="danger">
            <h2 className="text-heading" id="danger">
              If a life is in danger
            </h2>
            <p className="note-body">
              Call the emergency number of your country: <a href="tel:112">112</a> in the European Union and
              many places beyond, <a href="tel:999">999</a> in the United Kingdom, <a href="tel:911">911</a>{" "}
              in the United States and Canada, <a href="tel:000">000</a> in Australia. If you can, go to
              somebody, or ask somebody to come.
            </p>
          </section>
          {first && (
            <section className="stack gap-3" aria-labelledby="first">
              <h2 className="text-heading" id="first">
                Somebody to talk to: {first.name}
              </h2>
              <CrisisLines lines={first.lines} />
            </section>
          )}
          <section className="stack gap-3" aria-labelledby="elsewhere">
            <h2 className="text-heading" id="elsewhere">
              {first ? "In another country" : "How to find a line"}
            </h2>
            {others.map(({ region, name, lines }) => (
              <details key={region} id={region}>
                <summary className="lk">{name}</summary>
                <div className="pt-2 pb-3">
                  <CrisisLines lines={lines} />
                </div>
              </details>
            ))}
            <p className="note-body">
              Where yours isn’t among these, <a href="https://findahelpline.com/">findahelpline.com</a> and{" "}
              <a href="https://befrienders.org/">befrienders.org</a> list lines for most countries, by what it
              is about and by whether one calls or writes.
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="seen">
            <h2 className="text-heading" id="seen">
              Who sees that you read this
            </h2>
            <p className="note-body">
              Not we: the page is the same for everyone, and we keep no note of who opens it. A call may stand
              on a telephone bill, the page in your browser’s history, and those other sites may keep their
              own records.
            </p>
          </section>
        </div>
      </div>
    </ReaderPage>
  );
}
