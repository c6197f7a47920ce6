"use client";

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { Aside } from "@/components/ui/aside";
import { Button } from "@/components/ui/button";
import { Choice, Choices } from "@/components/ui/choice";
import { Comma } from "@/components/ui/comma";
import { Endpaper } from "@/components/ui/endpaper";
import type { Cloth } from "@/db/vocabulary";
import { linesOf } from "@/lib/anonymity/views";
import type { AskedView } from "@/lib/questions/receipts/views";

export type ReceiptSigns = { copy: ReactNode; save: ReactNode; print: ReactNode };

type Props = {
  asked: AskedView;
  author: string;
  publication: string;
  cloth: Cloth;
  /** When it makes sense to come back, in a sentence. */
  comeBack: string;
  articleHref: string;
  signs: ReceiptSigns;
};

/** The six words, shown once, as a bookplate on an endpaper. Printed, there is nothing but a book's title on it. */
export function ReceiptGiven({ asked, author, publication, cloth, comeBack, articleHref, signs }: Props) {
  const lines = linesOf(asked.receipt);
  const size: CSSProperties & Record<"--letters", number> = {
    "--letters": Math.max(...lines.map((line) => line.length)),
  };
  const [safe, setSafe] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const month = new Date(asked.askedOn).toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
  return (
    <>
      <Endpaper cloth={cloth} size="tall" />
      <div className="wrap rc">
        <section className="bookplate" aria-labelledby="receipt-words">
          <div>
            <p className="label print:invisible">A question for {author}</p>
            <p className="words" id="receipt-words" style={size}>
              {lines.map((line, n) => (
                <span key={line} className="block">
                  {line}
                  {n < lines.length - 1 && <span className="sr">, </span>}
                </span>
              ))}
            </p>
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
            Your question is with the moderators. Keep these six words.
          </h1>
          {asked.care && <Aside {...asked.care} />}
          <p className="read dim text-[1.125rem] leading-[1.55]">
            They work like a key. Anyone who has them can read your question, and without them we can’t find
            it, even if you write to us.
          </p>
          <KeepWords lines={lines} signs={signs} />
          <p className="hint">
            If you share this device, copying onto paper is safest. The saved note is called “reading
            list.txt”.
          </p>
          <Choices>
            <Choice
              type="checkbox"
              label="I have the words somewhere safe"
              onChange={(event) => setSafe(event.currentTarget.checked)}
            />
          </Choices>
          <p className="hint" role="status">
            {safe
              ? `Good. Once you leave this page nobody can show them again. ${comeBack}`
              : "This page shows them once, and keeps them nowhere."}
          </p>
          <div className="go">
            <a className="btn quiet" href="/receipt">
              See the question as it stands
            </a>
            <a className={safe ? "btn primary" : "btn second"} href={articleHref}>
              Back to the article
            </a>
          </div>
        </section>
      </div>
    </>
  );
}

/** Three ways to keep them. The note is a link that saves itself, so that it works without script too. */
function KeepWords({ lines, signs }: { lines: string[]; signs: ReceiptSigns }) {
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
      <Button variant="primary" className="needs-script" onClick={copy}>
        {signs.copy}
        <span role="status">{copied ? "Copied" : "Copy the words"}</span>
      </Button>
      <a
        className="btn second"
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`}
        download="reading list.txt"
      >
        {signs.save}
        Save as a note
      </a>
      <Button className="needs-script" onClick={printNeutrally}>
        {signs.print}
        Print
      </Button>
    </div>
  );
}

/** The title of a page stands at the head of its print and in the list of what was printed. */
function printNeutrally() {
  const title = document.title;
  addEventListener("afterprint", () => (document.title = title), { once: true });
  document.title = "Reading list";
  print();
}
