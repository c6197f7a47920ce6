"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { inOneSentence, stateInWords } from "@/components/account/contribution-words";
import { fetchMine, SENT } from "@/components/account/fetch-mine";
import { Sign } from "@/components/ui/sign";
import type { MyContributionView } from "@/lib/contributions/views";

type Placed = { note: MyContributionView; place: Element | undefined };

/**
 * The reader's own notes that nobody else sees yet, laid over a page that is the same for everyone: a reply under what
 * it answers, an opening note here.
 */
export function OwnNotes({
  article,
  thread,
}: {
  article: string /** Only of this conversation. */;
  thread?: string;
}) {
  const [own, setOwn] = useState<Placed[]>([]);

  useEffect(() => {
    let here = true;
    const show = async (anew: boolean) => {
      const mine = await fetchMine(article, anew);
      if (!here || !mine.signedIn) return;
      const notes = mine.notes.filter(({ note }) => !thread || note?.threadId === thread);
      setOwn(notes.map((note) => ({ note, place: placeFor(note) })));
    };
    const again = () => void show(true);
    void show(false);
    document.addEventListener(SENT, again);
    return () => {
      here = false;
      document.removeEventListener(SENT, again);
    };
  }, [article, thread]);

  return (
    <div className="stack gap-5 empty:hidden">
      {own.map(({ note, place }) => {
        const card = <OwnNote key={note.id} note={note} />;
        return place ? createPortal(card, place, note.id) : card;
      })}
    </div>
  );
}

/** Under the note that it answers, at the end of its replies; undefined for what isn't on this page. */
function placeFor({ id, note }: MyContributionView): Element | undefined {
  const before = document.querySelector(`[data-own="${id}"]`);
  if (before) return before;
  const post = note?.parentId ? document.getElementById(`note-${note.parentId}`) : null;
  if (!post?.parentElement) return undefined;
  const place = document.createElement("div");
  place.dataset.own = id;
  const next = post.nextElementSibling;
  if (next?.matches(".replies")) next.append(place);
  else if (post.parentElement.matches(".replies")) post.after(place);
  else {
    const replies = document.createElement("div");
    replies.className = "replies";
    replies.append(place);
    post.after(replies);
  }
  return place;
}

const SIGNS = {
  waits:
    "M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2",
  change:
    "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4",
  why: "M5 12h14M12 5l7 7-7 7",
  takeBack: "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11",
};

function OwnNote({ note }: { note: MyContributionView }) {
  const { id, state, byline, body, reasons } = note;
  const waits = state === "held" || state === "received" || note.waitingEdit;
  const href = `/account/contributions#${id}`;
  return (
    <div className={waits ? "own-held" : "own-held returned"}>
      <div className="cluster apart gap-x-3 gap-y-1.5">
        <p className="by">
          <b>{byline.kind === "anonymous" ? "You, without a name" : `You, as ${byline.name}`}</b>
        </p>
        <span className={waits ? "tag held" : "tag care"}>
          <Sign path={waits ? SIGNS.waits : SIGNS.takeBack} />
          {note.waitingEdit && state === "approved" ? "Your change waits" : stateInWords(note)}
        </span>
      </div>
      <div className="note-body mt-1.5 whitespace-pre-line">{body}</div>
      <p className="hint mt-2.5">
        Only you can see this.
        {waits &&
          ` A person reads it first${reasons.length > 0 ? `: ${inOneSentence(reasons)}` : "."} You don’t need to stay.`}
      </p>
      {(note.care || note.messages.length > 0) && (
        <p className="mt-1.5">
          {note.messages.length > 0 && "Somebody who read it wrote to you; it stands in your account. "}
          <a className="lk" href="/help-now">
            People you can talk to now
          </a>
        </p>
      )}
      <div className="acts">
        <a className="act" href={href}>
          <Sign path={waits ? SIGNS.change : SIGNS.why} />
          {waits ? "Change it" : "Read why"}
        </a>
        <a className="act" href={href}>
          <Sign path={SIGNS.takeBack} />
          Take it back
        </a>
      </div>
    </div>
  );
}
