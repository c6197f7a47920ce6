import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { PublicRule } from "@/components/site/public-rule";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedRulesPage } from "@/lib/moderation/rules/cached";
import { inWords } from "@/lib/platform/amounts";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ now: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];
export const metadata: Metadata = { title: "How we moderate", alternates: { canonical: "/rules" } };

/** The rules, how they are applied, and where somebody is to talk to. */
export default async function RulesPage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  const [publication, all] = await Promise.all([getCachedPublication(), getCachedRulesPage()]);
  const rules = all.filter(({ retiredAt }) => retiredAt === null);
  const retired = all.filter(({ retiredAt }) => retiredAt !== null);
  return (
    <ReaderPage publication={publication} skip="Skip to the rules">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            How we moderate
            <Comma />
          </h1>
          <p className="read dim mt-3">
            People read what is sent here, most often within {inWords(publication.promiseHours)} hours. They
            decide by these rules and by no others, and whoever is told no is told why.
          </p>
        </header>
        <ol className="stack list gap-7">
          {rules.map((rule) => (
            <PublicRule key={rule.number} rule={rule} />
          ))}
        </ol>
        <section className="stack gap-3 pt-12" aria-labelledby="decided">
          <h2 className="text-heading" id="decided">
            How it is decided
          </h2>
          <p className="note-body">
            A first few notes of everyone, and whatever carries links, listed words or a repeat, wait until a
            person has read them. A list orders what waits; it never turns anything down. A no names the rule
            and gives a reason in words, and its writer finds it under what they have written. What was
            removed leaves a line that says so, and the answers to it stay.
          </p>
        </section>
        {retired.length > 0 && (
          <section className="stack gap-3 pt-12" aria-labelledby="retired">
            <h2 className="text-heading" id="retired">
              Rules that don’t hold any more
            </h2>
            <p className="note-body">
              Nothing is decided by them now. They stand here for those who were once told of them.
            </p>
            <ol className="stack list gap-7">
              {retired.map((rule) => (
                <PublicRule key={rule.number} rule={rule} />
              ))}
            </ol>
          </section>
        )}
        <section className="stack gap-3 pt-12" aria-labelledby="help">
          <h2 className="text-heading" id="help">
            People to talk to tonight
          </h2>
          <p className="note-body">
            Nobody here is at the desk day and night. <a href="/help-now">These people are</a>, to call or to
            write to, in many countries.
          </p>
          <p className="note-body">
            Where somebody writes that they may hurt themselves or don’t want to live, a moderator who was
            chosen for it reads it before anything else. It is never turned down by a list of words. Nobody is
            told, and nothing is kept but on the text itself.
          </p>
        </section>
      </div>
    </ReaderPage>
  );
}
