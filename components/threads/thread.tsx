import { threadPath } from "@/lib/articles/paths";
import { capital, inWords } from "@/lib/platform/amounts";
import { type NoteView, repliesLeftOut, type ThreadView } from "@/lib/threads/views";
import { nameOf } from "./byline";
import { Note, type NotePlace } from "./note";

type Props = {
  article: string;
  thread: ThreadView;
  /** Whether the article's conversation takes anything more. */
  writable: boolean;
  /** On its own page nothing is left out that isn't on another page of it. */
  whole?: boolean;
};

/** One conversation: its opening note, and on the binding the replies that the page shows. */
export function Thread({ article, thread, writable, whole }: Props) {
  const place = { article, thread: thread.id, open: writable && thread.status === "open" };
  const [first, ...others] = thread.shown;
  const opening = first?.level === 0 ? first : undefined;
  const replies = opening ? others : thread.shown;
  const left = whole ? 0 : repliesLeftOut(thread);
  return (
    <article className="thread" aria-label={labelOf(opening)}>
      {opening && <Note note={opening} place={place} />}
      {thread.status === "locked" && (
        <p className="hint mt-2">This conversation is locked for now. It can be read, but not added to.</p>
      )}
      <Replies notes={replies} place={place} />
      {left > 0 && (
        <p className="ms-6 mt-2 md:ms-9">
          <a className="lk" href={threadPath(article, thread.id)}>
            {left === 1 ? "Read the other reply" : `Read the other ${inWords(left)} replies`}
          </a>
        </p>
      )}
    </article>
  );
}

function labelOf(opening: NoteView | undefined): string {
  return opening?.state === "here" ? `Conversation begun by ${nameOf(opening.byline)}` : "Conversation";
}

type RepliesProps = { notes: readonly NoteView[]; place: NotePlace; current?: string };

/** Replies to two levels; what is deeper goes on at the second. */
export function Replies({ notes, place, current }: RepliesProps) {
  if (notes.length === 0) return null;
  return (
    <div className="replies">
      {branches(notes).map(({ note, under }) => (
        <div key={note.id}>
          <Note note={note} place={place} current={note.id === current} />
          {under.length > 0 && (
            <div className="replies">
              {under.map((deeper) => (
                <Note key={deeper.id} note={deeper} place={place} current={deeper.id === current} />
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** Each reply with what was said under it. A page that begins in the middle of such begins with that. */
function branches(notes: readonly NoteView[]): { note: NoteView; under: NoteView[] }[] {
  const found: { note: NoteView; under: NoteView[] }[] = [];
  for (const note of notes) {
    const last = found.at(-1);
    if (note.level === 2 && last) last.under.push(note);
    else found.push({ note, under: [] });
  }
  return found;
}

/** How many wrote, in words: "Four notes here". */
export function notesHere(notes: number): string {
  return notes === 1 ? "One note here" : `${capital(inWords(notes))} notes here`;
}
