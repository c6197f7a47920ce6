"use client";

import { useContext } from "react";
import { FormContext } from "@/components/form/form-context";
import type { TriedView } from "@/lib/moderation/dry-run/views";
import { DryRunExamples } from "./dry-run-examples";

const figures = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** What a form's change would have held, once it was tried. */
export function DryRun() {
  const { found } = useContext(FormContext);
  if (!found?.dryRun) return null;
  const { looked, whole, wouldHold, wouldPass, wouldMask, wouldShow, wouldCover, unknowable, soft } =
    found.dryRun;
  const stillWaiting = wouldPass.all - wouldPass.published - wouldPass.turnedDown;
  return (
    <section className="slip stack gap-5" aria-label="What it would have held">
      <p className="ds dim">
        {whole
          ? `Tried on all of the last 30 days: ${figures(looked, "contribution", "contributions")}.`
          : `Tried on the newest ${figures(looked, "contribution", "contributions")} of the last 30 days, not on all.`}{" "}
        What was withdrawn is gone, and is left out.
        {soft &&
          " Writers whom their own history here lets pass such things are not told apart, so fewer may have waited."}
        {unknowable > 0 &&
          ` How many somebody had sent before is counted by names alone: ${figures(unknowable, "nameless contribution is", "nameless contributions are")} taken as it was found then, because nobody can look up whose it is.`}
      </p>
      <Part
        title={`${figures(wouldHold.all, "passed and would have been held", "passed and would have been held")}`}
        became={
          wouldHold.all > 0
            ? `${wouldHold.removed} of them ${wouldHold.removed === 1 ? "was" : "were"} removed later.`
            : undefined
        }
        all={wouldHold.all}
        examples={wouldHold.examples}
      />
      <Part
        title={`${figures(wouldPass.all, "was held and would have passed", "were held and would have passed")}`}
        became={
          wouldPass.all > 0
            ? `People approved ${wouldPass.published} of them and turned down ${wouldPass.turnedDown}${stillWaiting > 0 ? `; ${stillWaiting} still ${stillWaiting === 1 ? "waits" : "wait"}` : ""}.`
            : undefined
        }
        all={wouldPass.all}
        examples={wouldPass.examples}
      />
      {wouldMask.all > 0 && (
        <Part
          title={`In ${figures(wouldMask.all, "readers would have seen dots", "readers would have seen dots")}`}
          all={wouldMask.all}
          examples={wouldMask.examples}
        />
      )}
      {wouldShow.all > 0 && (
        <Part
          title={`In ${figures(wouldShow.all, "readers would have seen the whole word", "readers would have seen the whole word")}`}
          all={wouldShow.all}
          examples={wouldShow.examples}
        />
      )}
      {wouldCover > 0 && (
        <p className="ds dim">
          {figures(wouldCover, "more would have been covered", "more would have been covered")} at the desk,
          until a moderator asks to see it.
        </p>
      )}
    </section>
  );
}

type PartProps = { title: string; became?: string; all: number; examples: readonly TriedView[] };

function Part({ title, became, all, examples }: PartProps) {
  return (
    <div className="stack gap-2">
      <h3 className="text-subheading">{title}</h3>
      {became && <p className="ds dim">{became}</p>}
      {examples.length > 0 && (
        <details>
          <summary className="lk">
            {all > examples.length ? `Read the newest ${examples.length}` : "Read them"}
          </summary>
          <DryRunExamples examples={examples} />
        </details>
      )}
    </div>
  );
}
