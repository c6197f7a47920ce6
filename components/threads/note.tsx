import { Acts } from "@/components/ui/act";
import { Icon } from "@/components/ui/icon";
import { Written } from "@/components/ui/written";
import { notePath, reportPath } from "@/lib/articles/paths";
import { listed } from "@/lib/platform/amounts";
import type { NoteView } from "@/lib/threads/views";
import { Byline, nameOf } from "./byline";
import { Tombstone } from "./tombstone";
import { When } from "./when";

/** Where a note stands: its article, its conversation, and whether that takes anything more. */
export type NotePlace = { article: string; thread: string; open: boolean };

type Props = {
  note: NoteView;
  place: NotePlace;
  /** The note that the page is about. */
  current?: boolean;
};

/** A note, or what stands in its place. Its answers stand beside it, not in it. */
export function Note({ note, place, current }: Props) {
  if (note.state !== "here") return <Tombstone note={note} />;
  const href = notePath(place.article, place.thread, note.id);
  return (
    <div className="post" id={`note-${note.id}`} aria-current={current ? "true" : undefined}>
      <Byline byline={note.byline} byAuthor={note.byAuthor}>
        <When note={note} href={href} />
        {note.edited && <span>edited</span>}
      </Byline>
      <Answering note={note} />
      <NoteBody note={note} />
      <Acts>
        {place.open && (
          <a className="act" href={`${href}#reply`} data-reply={note.id} data-thread={place.thread}>
            <Icon name="reply" />
            Reply<span className="sr"> to {nameOf(note.byline)}</span>
          </a>
        )}
        <a className="act" href={reportPath(note.id)} rel="nofollow">
          <Icon name="flag" />
          Report<span className="sr"> the note by {nameOf(note.byline)}</span>
        </a>
      </Acts>
    </div>
  );
}

/** Whom a deeper reply answers, quoted above it. */
function Answering({ note: { answering } }: { note: NoteView }) {
  if (answering === undefined) return null;
  if (answering === null)
    return <p className="answering mt-1.5">Answering a note that isn’t here any more</p>;
  return (
    <p className="answering mt-1.5">
      Answering {nameOf(answering.byline)}: <q>{answering.excerpt}</q>
    </p>
  );
}

/** The words of a note; where a content note stands before them, folded until somebody wants to read them. */
export function NoteBody({ note, className = "note-body" }: { note: NoteView; className?: string }) {
  if (note.contentNotes.length === 0) return <Written className={className} html={note.html} />;
  return (
    <details className="veiled mt-2.5">
      <summary className="veil">
        <span>
          <b className="font-[560]">Content note:</b> {listed(note.contentNotes)}.
        </span>
        <span className="btn second text-small">Read this note</span>
      </summary>
      <Written className={className} html={note.html} />
    </details>
  );
}
