import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { ReaderPage } from "@/components/site/reader-page";
import { ReportCodeForm } from "@/components/threads/report-code-form";
import { Comma } from "@/components/ui/comma";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ now: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];
export const metadata: Metadata = { title: "What became of a report", robots: { index: false } };

/** Where a code, given out with a report without an account, tells what became of it. */
export default async function ReportOutcomePage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  return (
    <ReaderPage publication={await getCachedPublication()} skip="Skip to the form">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            What became of a report
            <Comma />
          </h1>
          <p className="read dim mt-3">
            With the code that you asked for when you sent it. With an account, everything you have reported
            stands in <a href="/account/reports">your account</a>.
          </p>
        </header>
        <ReportCodeForm />
      </div>
    </ReaderPage>
  );
}
