"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { keepingWords } from "@/components/form/send-action";
import type { Queue } from "@/db/vocabulary";
import { decideAction, skipReviewAction } from "@/lib/moderation/actions";
import { passReviewAction } from "@/lib/moderation/crisis/actions";
import { idle } from "@/lib/platform/form-state";
import { DecisionRefusal } from "./decision-refusal";
import { NotesPanel } from "./notes-panel";
import type { Offer, PassOffer } from "./offers";
import { type Reason, ReasonPanel } from "./reason-panel";
import { RepeatPanel } from "./repeat-panel";

type Props = {
  reviewId: string;
  contributionId: string;
  revision: number;
  queue: Queue;
  /** What the queue is narrowed to, as the query of its address. */
  within: string;
  /** The review waits: what comes next is the next item. Otherwise this is its history. */
  open: boolean;
  offers: readonly Offer[];
  /** To whom it can be passed on. */
  pass?: PassOffer;
  reasons: readonly Reason[];
  /** The choice whose panel is open from the start, as chosen without script. */
  chosen?: string;
  /** The three dots, drawn on the server. */
  dots: ReactNode;
};

/**
 * The decision: the bar that never scrolls away, and above it what a decision asks for: the reason for a no, the content
 * notes, the one that stays. Every button is a real one of a
 * real form, so that all of it works without script; with script the page stays and the words in it stay too.
 */
export function DecisionForm(props: Props) {
  const { reviewId, queue, within, open, offers, pass, reasons, dots } = props;
  // The server needs the action itself, to name it in a form that works without script.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const [state, send, pending] = useActionState(awake ? keepingWords(decideAction) : decideAction, idle);
  const [skipped, skip] = useActionState(skipReviewAction, idle);
  const [passed, passOn] = useActionState(passReviewAction, idle);
  const [chosen, choose] = useState(state.values?.choice ?? props.chosen);
  const [marked, mark] = useState("");
  const panel = useRef<HTMLFormElement>(null);
  const opened = offers.find(({ choice, panel }) => panel && choice === chosen);
  const refused = [state, skipped, passed].find(({ status }) => status === "refused");

  function sendIt(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, because React would empty the form of an action that was refused.
    event.preventDefault();
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(event.currentTarget, submitter);
    if (!pending) startTransition(() => send(data));
  }

  function openPanel(event: FormEvent<HTMLButtonElement>) {
    event.preventDefault();
    mark(markedWords());
    choose(event.currentTarget.value);
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
    panel.current?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  }

  const hidden = (
    <>
      <input type="hidden" name="contributionId" value={props.contributionId} />
      <input type="hidden" name="revision" value={props.revision} />
      {open && <input type="hidden" name="reviewId" value={reviewId} />}
      {open && <input type="hidden" name="queue" value={queue} />}
      {open && <input type="hidden" name="within" value={within} />}
    </>
  );
  const asked = {
    values: state.values,
    errors: state.fieldErrors,
    pending,
    sendLabel: open ? "Send, and take the next" : "Send",
  };
  return (
    <section className="decide" aria-label="Decision" aria-busy={pending}>
      {refused?.message && <DecisionRefusal message={refused.message} reviewId={reviewId} />}
      {opened?.panel && (
        <form id="decide-panel" ref={panel} className="dpanel" action={send} onSubmit={sendIt}>
          {hidden}
          <input type="hidden" name="verdict" value={opened.verdict} />
          <input type="hidden" name="choice" value={opened.choice} />
          {opened.panel.asks === "reason" && (
            <ReasonPanel
              key={opened.choice}
              legend={opened.panel.heading}
              reasons={reasons}
              marked={opened.choice === "ask_change" ? marked : undefined}
              {...asked}
            />
          )}
          {opened.panel.asks === "notes" && (
            <NotesPanel legend={opened.panel.heading} notes={opened.panel.notes} {...asked} />
          )}
          {opened.panel.asks === "repeat" && (
            <RepeatPanel legend={opened.panel.heading} repeats={opened.panel.repeats} {...asked} />
          )}
        </form>
      )}
      <fieldset className="dbar" aria-label="Decisions">
        {offers.map((offer, n) => (
          <OfferButton
            key={offer.choice}
            offer={offer}
            pressed={offer === opened}
            pending={pending}
            onOpen={openPanel}
            className={`btn second ${PLACE_IN_BAR[n] ?? "more"}`}
          />
        ))}
        <span className="sp" />
        {open && (
          <>
            {pass && (
              <button type="submit" form="pass" className="btn quiet more" data-key="p">
                {pass.label} <kbd>P</kbd>
              </button>
            )}
            <button type="submit" form="skip" className="btn quiet more" data-key="s">
              Skip <kbd>S</kbd>
            </button>
            <button type="button" className="btn icon mo" popoverTarget="more" aria-label="More decisions">
              {dots}
            </button>
            <div id="more" popover="auto" className="pop top-auto bottom-16 w-fit!">
              <div className="stack gap-1">
                {offers.slice(2).map((offer) => (
                  <OfferButton
                    key={offer.choice}
                    offer={offer}
                    pressed={offer === opened}
                    pending={pending}
                    onOpen={openPanel}
                    className="btn second"
                  />
                ))}
                {pass && (
                  <button type="submit" form="pass" className="btn quiet">
                    {pass.label}
                  </button>
                )}
                <button type="submit" form="skip" className="btn quiet">
                  Skip, and take the next
                </button>
              </div>
            </div>
          </>
        )}
      </fieldset>
      <form id="decide-yes" action={send} onSubmit={sendIt}>
        {hidden}
      </form>
      <form id="choose" method="get">
        <input type="hidden" name="review" value={reviewId} />
        {[...new URLSearchParams(within)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
      {pass && (
        <form id="pass" action={passOn}>
          <input type="hidden" name="reviewId" value={reviewId} />
          <input type="hidden" name="queue" value={queue} />
          <input type="hidden" name="to" value={pass.to} />
        </form>
      )}
      <form id="skip" action={skip}>
        <input type="hidden" name="reviewId" value={reviewId} />
        <input type="hidden" name="queue" value={queue} />
        <input type="hidden" name="within" value={within} />
      </form>
    </section>
  );
}

/** The first two stand in the bar at any width, the next two but on a phone, the others on a wide desk; all in the menu. */
const PLACE_IN_BAR = ["", "", "less", "less"] as const;

/** What is selected in the words of the item. */
function markedWords(): string {
  const selection = document.getSelection();
  const words = document.getElementById("item-words");
  if (!selection || !words || !selection.containsNode(words, true) || !words.contains(selection.anchorNode))
    return "";
  return selection.toString().replace(/\s+/g, " ").trim();
}

type OfferProps = {
  offer: Offer;
  pressed: boolean;
  pending: boolean;
  onOpen: (event: FormEvent<HTMLButtonElement>) => void;
  className: string;
};

/** What needs nothing more is sent at once; the others open their panel, and without script ask the page for it. */
function OfferButton({ offer, pressed, pending, onOpen, className }: OfferProps) {
  const { choice, label, key, panel } = offer;
  return (
    <button
      type="submit"
      form={panel ? "choose" : "decide-yes"}
      name="verdict"
      value={choice}
      className={className}
      aria-pressed={panel ? pressed : undefined}
      aria-disabled={pending || undefined}
      onClick={panel ? onOpen : undefined}
      data-key={key}
    >
      {label} {key && <kbd>{key.toUpperCase()}</kbd>}
    </button>
  );
}
