import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { ReadingDeskView } from "@/lib/moderation/double-readings/views";
import { amount, capital } from "@/lib/platform/amounts";
import { ContextPane } from "./context-pane";
import { DeskKeys } from "./desk-keys";
import { ReadingOutcome } from "./reading-outcome";
import { ReadingPane } from "./reading-pane";

type Props = {
  desk: ReadingDeskView;
  rules: readonly { number: number; title: string }[];
  /** One was asked for, which may have been read meanwhile. */
  asked: boolean;
};

/** Double readings in three panes: why, the text to read blind or what came of it, and what surrounds it. */
export function ReadingScreen({ desk: { waiting, reading }, rules, asked }: Props) {
  return (
    <>
      <main className="panes">
        <section className="pane stack content-start gap-3.5" aria-label="Double readings">
          <h1>Read twice</h1>
          <p className="ds">
            {waiting === 0
              ? "Nothing waits for your reading."
              : `${capital(waiting >= 100 ? "a hundred or more wait" : amount(waiting, "text waits", "texts wait"))} for your reading.`}
          </p>
          <p className="ds dim">
            A few decisions are drawn by chance for somebody else to read, as it was and without knowing what
            was decided. What you say changes nothing about the text: it shows us whether we read our rules
            alike. Two verdicts are kept side by side, and no words.
          </p>
          <p className="ds dim">What may be a crisis and what a legal notice is about is never drawn.</p>
          {reading?.state === "read" && waiting > 0 && (
            <Link
              className="btn second justify-self-start"
              href="/moderation/double-readings"
              prefetch={false}
              data-key="Enter"
            >
              The next one <kbd className="max-lg:hidden">↵</kbd>
              <Icon name="arrow-right" />
            </Link>
          )}
        </section>
        {reading === null && (
          <section className="pane lg:col-span-2" id="main" tabIndex={-1} aria-label="Item">
            <Empty
              title={asked ? "Somebody else has read this one." : "Nothing was drawn for you to read."}
              level={2}
            >
              {asked && waiting > 0 ? (
                <Link href="/moderation/double-readings" prefetch={false}>
                  Read the next one
                </Link>
              ) : (
                "Draws come up by themselves, once colleagues have decided something."
              )}
            </Empty>
          </section>
        )}
        {reading?.state === "blind" && (
          <>
            <ReadingPane key={reading.readingId} reading={reading} rules={rules} className="pane ipane" />
            <ContextPane review={reading.review} blind className="pane cpane stack gap-5.5" />
          </>
        )}
        {reading?.state === "read" && <ReadingOutcome reading={reading} className="pane lg:col-span-2" />}
      </main>
      <DeskKeys item={reading?.readingId} />
    </>
  );
}
