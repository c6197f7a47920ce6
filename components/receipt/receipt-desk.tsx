"use client";

import { type ReactNode, useCallback, useEffect, useState } from "react";
import { isMarked } from "@/components/account/fetch-me";
import { Comma } from "@/components/ui/comma";
import { ActSender } from "./act-sender";
import type { OpenReceipt } from "./open-receipt";
import { OpenedLetters, type OpenedSigns } from "./opened-letters";
import { AskAgain, TakeBack, Withdraw, WriteBack } from "./receipt-acts";
import { ReceiptClosed } from "./receipt-closed";
import { useWipe } from "./use-wipe";

type Props = {
  signs: OpenedSigns & Record<"eye" | "lock", ReactNode>;
  /** The most characters of a letter. */
  limit: number;
};

/** Comes back with a receipt: types it, reads, writes back, takes back. The words stay in this page's memory. */
export function ReceiptDesk(props: Props) {
  const [round, setRound] = useState(0);
  useWipe(useCallback(() => setRound((n) => n + 1), []));
  return <Returning key={round} {...props} />;
}

function Returning(props: Props) {
  const [open, setOpen] = useState<OpenReceipt>();
  const [gone, setGone] = useState(false);
  if (gone) return <Gone />;
  if (!open) return <ReceiptClosed onOpen={setOpen} />;
  return <Opened {...props} open={open} onOpen={setOpen} onGone={() => setGone(true)} />;
}

type OpenedProps = Props & { open: OpenReceipt; onOpen: (open: OpenReceipt) => void; onGone: () => void };

function Opened({ open, onOpen, onGone, signs, limit }: OpenedProps) {
  const [acts] = useState(() => new ActSender());
  const { opened, refundable } = open.answer;
  // Once it is offered, what became of it stays in sight.
  const [refunds, setRefunds] = useState(refundable);
  if (refundable && !refunds) setRefunds(true);
  const newest = opened.letters.length;
  // Read again when a letter has come to it.
  useEffect(() => {
    if (newest > 0) document.getElementById("opened")?.focus();
  }, [newest]);
  async function again() {
    const { openUnder } = await import("./open-receipt");
    const sent = await openUnder(open.keys);
    if ("answer" in sent) onOpen({ ...open, ...sent.answer });
  }
  const desk = { open, acts, again };
  return (
    <OpenedLetters
      opened={opened}
      notes={open.notes}
      signs={signs}
      note={<OnlyYou words={open.receipt.join(" ")} signs={signs} />}
      again={(letter, time) => <AskAgain desk={desk} letter={letter} time={time} />}
    >
      {opened.canWriteBack && (
        <section className="mt-10">
          <h2 className="text-heading">Write back</h2>
          <WriteBack desk={desk} limit={limit} />
        </section>
      )}
      {refunds && <TakeBack desk={desk} member={isMarked()} />}
      <section className="notice mt-10">
        {signs.undo}
        <p>
          <b className="font-semibold">Take it all back.</b> Your question, the answer and anything you wrote
          back are erased here for good, and your words stop working. We can’t call back copies that other
          people have made.
        </p>
        <details className="mt-3">
          <summary className="btn grave">Withdraw the question</summary>
          <Withdraw desk={desk} onGone={onGone} />
        </details>
      </section>
    </OpenedLetters>
  );
}

/** Who can open it; the words themselves, masked until they are wanted; and the way to close it. */
function OnlyYou({ words, signs }: { words: string; signs: Props["signs"] }) {
  return (
    <>
      <span className="hint">Only your words open this page.</span>
      <div className="cluster -ms-3 w-full gap-x-1 gap-y-0">
        <details>
          <summary className="btn quiet">
            {signs.eye}
            Show the words
          </summary>
          <p className="read px-3 pb-2">{words}</p>
        </details>
        <a className="btn quiet" href="/receipt">
          {signs.lock}
          Close, and forget them on this device
        </a>
      </div>
    </>
  );
}

function Gone() {
  useEffect(() => document.getElementById("opened")?.focus(), []);
  return (
    <div className="stack gap-3">
      <h1 id="opened" tabIndex={-1} className="text-title">
        It is gone
        <Comma />
      </h1>
      <p className="read dim">
        Your question and everything that was written under it have been erased here. Your words open nothing
        any more.
      </p>
      <p>
        <a className="lk" href="/">
          Back to the conversations
        </a>
      </p>
    </div>
  );
}
