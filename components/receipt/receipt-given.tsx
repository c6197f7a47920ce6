"use client";

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { Aside } from "@/components/ui/aside";
import { Button } from "@/components/ui/button";
import { Comma } from "@/components/ui/comma";
import { Endpaper } from "@/components/ui/endpaper";
import type { Cloth } from "@/db/vocabulary";
import { linesOf, type Receipt } from "@/lib/anonymity/views";
import type { AsideView } from "@/lib/platform/form-state";
import { KeptCheck } from "./kept-check";

export type ReceiptSigns = { copy: ReactNode; save: ReactNode; print: ReactNode };

type Props = {
  receipt: Receipt;
  /** Lines to call, where the words were dark. */
  care?: AsideView;
  author: string;
  publication: string;
  cloth: Cloth;
  /** When it makes sense to come back, in a sentence. */
  comeBack: string;
  articleHref: string;
  signs: ReceiptSigns;
};

/** How far its holder is: it is shown, asked back, or known to be kept. */
type Stage = "shown" | "asked back" | "kept";

/** The receipt, shown once, as a bookplate on an endpaper. Printed, there is nothing but a book's title or a list on it. */
export function ReceiptGiven({
  receipt,
  care,
  author,
  publication,
  cloth,
  comeBack,
  articleHref,
  signs,
}: Props) {
  const lines = linesOf(receipt);
  const listed = lines.length > 3;
  const words = listed ? "this shopping list" : "these six words";
  const [stage, setStage] = useState<Stage>("shown");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const month = new Date().toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
  return (
    <>
      <Endpaper cloth={cloth} size="tall" />
      <div className="wrap rc">
        <section
          className="bookplate"
          aria-labelledby={stage === "shown" ? "receipt-words" : "receipt-covered"}
        >
          <div>
            <p className="label print:invisible">A question for {author}</p>
            {stage === "shown" ? (
              <Words lines={lines} listed={listed} />
            ) : (
              <p className="read dim" id="receipt-covered">
                {listed ? "The list is covered" : "The six words are covered"}
              </p>
            )}
            <p aria-hidden="true">
              <Comma />
            </p>
            <p className="small dim print:invisible">
              {publication}, {month}
            </p>
          </div>
        </section>
        <section className="stack rcr gap-5 print:hidden">
          <h1 ref={heading} tabIndex={-1} className="text-heading">
            Your question is with the moderators. Keep {words}.
          </h1>
          {care && <Aside {...care} />}
          <p className="read dim text-[1.125rem] leading-[1.55]">
            {listed ? "It works like a key, in this order." : "They work like a key."} Anyone who has{" "}
            {listed ? "it" : "them"} can read your question, and without {listed ? "it" : "them"} we can’t
            find it, even if you write to us.
          </p>
          {stage === "shown" && (
            <>
              <KeepWords lines={lines} listed={listed} signs={signs} />
              <p className="hint">
                If you share this device, copying onto paper is safest. The saved note is called “
                {noteName(listed)}”. What you copy stays on this device until something else is copied.
              </p>
              <Button className="justify-self-start" onClick={() => setStage("asked back")}>
                I have {listed ? "it" : "the words"} somewhere safe
              </Button>
            </>
          )}
          {stage === "asked back" && (
            <KeptCheck receipt={receipt} onKept={() => setStage("kept")} onShow={() => setStage("shown")} />
          )}
          <p className="hint" role="status">
            {stage === "kept"
              ? `That is right, so you have ${listed ? "it" : "them"}. Once you leave this page nobody can show ${listed ? "it" : "them"} again. ${comeBack}`
              : `This page shows ${listed ? "it" : "them"} once, and keeps ${listed ? "it" : "them"} nowhere.`}
          </p>
          <div className="go">
            <a className="btn quiet" href="/receipt">
              See the question as it stands
            </a>
            <a className={stage === "kept" ? "btn primary" : "btn second"} href={articleHref}>
              Back to the article
            </a>
          </div>
        </section>
      </div>
    </>
  );
}

function Words({ lines, listed }: { lines: string[]; listed: boolean }) {
  const size: CSSProperties & Record<"--letters", number> = {
    "--letters": Math.max(...lines.map((line) => line.length), listed ? 22 : 0),
  };
  return (
    <p className="words" id="receipt-words" style={size}>
      {lines.map((line, n) => (
        <span key={line} className="block">
          {line}
          {n < lines.length - 1 && <span className="sr">, </span>}
        </span>
      ))}
    </p>
  );
}

function noteName(listed: boolean): string {
  return listed ? "shopping list.txt" : "reading list.txt";
}

/** Three ways to keep it, each only when it is pressed. */
function KeepWords({ lines, listed, signs }: { lines: string[]; listed: boolean; signs: ReceiptSigns }) {
  const [copied, setCopied] = useState(false);
  const note = lines.join("\n");
  async function copy() {
    try {
      await navigator.clipboard.writeText(note);
      setCopied(true);
    } catch {
      // Where copying is forbidden, the words can still be selected.
      getSelection()?.selectAllChildren(document.getElementById("receipt-words") ?? document.body);
    }
  }
  return (
    <div className="cluster gap-2">
      <Button variant="primary" onClick={copy}>
        {signs.copy}
        <span role="status">{copied ? "Copied" : `Copy the ${listed ? "list" : "words"}`}</span>
      </Button>
      <a
        className="btn second"
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`}
        download={noteName(listed)}
      >
        {signs.save}
        Save as a note
      </a>
      <Button onClick={() => printNeutrally(listed)}>
        {signs.print}
        Print
      </Button>
    </div>
  );
}

/** The title of a page stands at the head of its print and in the list of what was printed. */
function printNeutrally(listed: boolean) {
  const title = document.title;
  addEventListener("afterprint", () => (document.title = title), { once: true });
  document.title = listed ? "Shopping list" : "Reading list";
  print();
}
