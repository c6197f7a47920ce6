import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { QuietChoice } from "@/components/leaving/quiet-choice";
import { Remains } from "@/components/leaving/remains";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { Notice } from "@/components/ui/notice";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ now: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];
export const metadata: Metadata = {
  title: "When somebody else uses this device",
  alternates: { canonical: "/shared-devices" },
};

/** Leaving quickly and quiet mode, what each does and doesn't, and what stays on a device all the same. */
export default async function SharedDevicesPage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  const publication = await getCachedPublication();
  return (
    <ReaderPage publication={publication} skip="Skip to what helps">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            When somebody else uses this device
            <Comma />
          </h1>
          <p className="read dim mt-3">
            We keep no note of who reads here. Your device may. This is what we can do about it, and what only
            you can.
          </p>
        </header>
        <div className="stack gap-9">
          <Notice tone="care">
            <p>
              <b className="font-semibold">If you are afraid of the person who might look,</b> a telephone or
              a computer that they have never held is safer than anything on this page.{" "}
              <a href="/help-now">People who know about this</a>
            </p>
          </Notice>
          <section className="stack gap-3" aria-labelledby="leaving">
            <h2 className="text-heading" id="leaving">
              Leaving quickly
            </h2>
            <p className="note-body">
              “Leave this page quickly” stands at the top of every page and stays there. It lays a blank sheet
              over the page, puts a weather forecast in its place, and clears what we keep on this device:
              reading settings, drafts, quiet mode. If somebody goes back in that tab, they meet the forecast
              again.
            </p>
            <p className="note-body">
              Three presses of Shift do the same, with nothing else pressed between them and no more than five
              seconds from one to the next. On a touch screen, three taps with two fingers.
            </p>
            <p className="note-body without-script">
              In this browser no script runs, so it is a plain link: it leads to the forecast, clears nothing,
              and the back button leads here again.
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="quiet">
            <h2 className="text-heading" id="quiet">
              Quiet mode
            </h2>
            <p className="note-body">
              Each page of ours takes the place of the one before it, so that the back button leads to where
              you were before you came here. Every page is called “{publication.quietTitle}” in the tab,
              beside an empty sheet. Turn it on before you go where you don’t want to be seen: what was opened
              before stays where it was.
            </p>
            <div className="needs-script max-w-80">
              <QuietChoice />
            </div>
            <p className="note-body without-script">
              It needs script, and in this browser none runs. A private window does most of the same.
            </p>
            <p className="note-body">
              It is kept on this device until you turn it off or leave quickly. Links that you open in a new
              tab begin there anew. Addresses still stand in the browser’s list of pages, with the name of the
              site.
            </p>
          </section>
          <Remains />
        </div>
      </div>
    </ReaderPage>
  );
}
