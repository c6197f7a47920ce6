import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { AppealNoticeForm } from "@/components/notices/appeal-notice-form";
import { NoticeForm } from "@/components/notices/notice-form";
import { ReferenceForm } from "@/components/notices/reference-form";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedReportable } from "@/lib/moderation/reports/cached";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ about: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ about: UNBUILT }];
export const metadata: Metadata = { title: "Notice of something illegal", robots: { index: false } };

/** Where anyone gives notice that something published is illegal, and finds what became of it. */
export default async function NoticePage({ params }: Props) {
  const { about } = await params;
  const noticed = about === NOW ? undefined : await getCachedReportable(about);
  if (about !== NOW && !noticed) notFound();
  const publication = await getCachedPublication();
  return (
    <ReaderPage publication={publication} skip="Skip to the form">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            Notice of something illegal
            <Comma />
          </h1>
          <p className="read dim mt-3">
            For what is against the law. For what is only against our <a href="/rules">rules</a>, a report is
            quicker: you find it beneath every note and story.
          </p>
        </header>
        <div className="stack gap-6">
          {noticed && (
            <figure className="stack gap-1.5">
              <figcaption className="dim">It is about this, under “{noticed.article.title}”:</figcaption>
              <blockquote className="note-body">{noticed.words}</blockquote>
            </figure>
          )}
          <p className="dim">
            A person reads your notice and decides; nothing is taken down by a machine. You are told at once
            that we have it, and later what was decided, why, and where you can turn if you disagree. That is
            Article 16 of the European Union’s Digital Services Act. You don’t need an account.
          </p>
          <NoticeForm place={noticed?.id} />
        </div>
        <section className="stack gap-4 pt-12" aria-labelledby="outcome">
          <h2 className="text-heading" id="outcome">
            You have given notice already
          </h2>
          <ReferenceForm />
          <AppealNoticeForm />
        </section>
      </div>
    </ReaderPage>
  );
}
