import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ArticleHead } from "@/components/articles/article-head";
import { ReaderPage } from "@/components/site/reader-page";
import { ReportForm } from "@/components/threads/report-form";
import { notePath, storyPath } from "@/lib/articles/paths";
import { getCachedReportable } from "@/lib/moderation/reports/cached";
import { getCachedRules } from "@/lib/moderation/rules/cached";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ contribution: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ contribution: UNBUILT }];
export const metadata: Metadata = { title: "Report", robots: { index: false, follow: false } };

/** Tells the moderators that something published may be against a rule. */
export default async function Page({ params }: Props) {
  const { contribution } = await params;
  const reported = await getCachedReportable(contribution);
  if (!reported) notFound();
  const [publication, rules] = await Promise.all([getCachedPublication(), getCachedRules()]);
  const { id, article, thread, words } = reported;
  return (
    <ReaderPage publication={publication} skip="Skip to the form">
      <div className="leaf">
        <ArticleHead title="Report" article={article} />
        <div className="stack gap-6">
          <blockquote className="note-body">{words}</blockquote>
          <p className="dim">
            A person reads it again, and decides by the <a href="/rules">rules</a>. Its writer isn’t told who
            reported it. You don’t need an account.
          </p>
          <ReportForm contribution={id} rules={rules} />
          <p className="dim">
            Is it against the law? <a href={`/notice/${id}`}>Give notice of it</a> instead. Have you reported
            something before? <a href="/report">See what became of it</a>.
          </p>
          <p>
            <a className="lk" href={thread ? notePath(article.slug, thread, id) : storyPath(id)}>
              Back to where it stands
            </a>
          </p>
        </div>
      </div>
    </ReaderPage>
  );
}
