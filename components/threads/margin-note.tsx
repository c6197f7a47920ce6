import type { CSSProperties } from "react";
import { Acts } from "@/components/ui/act";
import { Icon } from "@/components/ui/icon";
import { notePath, threadPath } from "@/lib/articles/paths";
import { inWords } from "@/lib/platform/amounts";
import { excerpt } from "@/lib/platform/excerpt";
import { wordsOf } from "@/lib/platform/words-of";
import type { NoteView, ThreadView } from "@/lib/threads/views";
import { Byline } from "./byline";
import { NoteBody } from "./note";
import { notesHere } from "./thread";
import { Tombstone } from "./tombstone";
import { When } from "./when";

/** The most characters of a note that stand in the margin; the whole of a longer one is a page away. */
const IN_MARGIN = 480;

type Props = { article: string; thread: ThreadView; letter: string; open: boolean; writable: boolean };

/**
 * A conversation beside its passage. On a wide page it stands in the margin in line with its letter; on a narrow one it
 * is a line under the paragraph, which unfolds.
 */
export function MarginNote({ article, thread, letter, open, writable }: Props) {
  const [opening, ...replies] = thread.shown;
  const more = Math.max(0, thread.notes - thread.shown.filter(({ state }) => state === "here").length);
  const style: CSSProperties & Record<"--line", string> = { "--line": `anchor(--g${letter} top)` };
  const all = threadPath(article, thread.id);
  return (
    <details
      className={open ? "mnote on" : "mnote"}
      id={`n${letter}`}
      data-letter={letter}
      style={style}
      open={open}
    >
      <summary className="only-narrow">
        <span className="gloss-id">{letter}</span>
        {notesHere(thread.notes)}
        <Icon name="chevron-down" className="chev" />
      </summary>
      <div className="in-margin stack gap-1">
        <p className="only-wide">
          <a
            className="gloss-id no-underline hover:underline"
            href={`#g${letter}`}
            aria-label={`Note ${letter}, back to the passage`}
          >
            {letter}
          </a>
        </p>
        {opening && <MarginWords note={opening} href={notePath(article, thread.id, opening.id)} />}
        {replies.length > 0 && (
          <Unfolding words={readReplies(thread.notes - 1)} folded={!open && thread.notes > 2}>
            {replies.map((reply) => (
              <div key={reply.id} className="reply stack gap-1">
                <MarginWords note={reply} href={notePath(article, thread.id, reply.id)} />
              </div>
            ))}
            {more > 0 && (
              <p>
                <a className="lk text-small" href={all}>
                  Read on, {inWords(more)} more
                </a>
              </p>
            )}
          </Unfolding>
        )}
        <Acts>
          {opening && writable && thread.status === "open" && (
            <a className="act" href={`${all}#reply`} data-reply={opening.id} data-thread={thread.id}>
              <Icon name="reply" />
              Reply to note {letter}
            </a>
          )}
        </Acts>
      </div>
    </details>
  );
}

function MarginWords({ note, href }: { note: NoteView; href: string }) {
  if (note.state !== "here") return <Tombstone note={note} />;
  const words = wordsOf(note.html);
  return (
    <>
      <Byline byline={note.byline} byAuthor={note.byAuthor} short>
        <When note={note} href={href} />
      </Byline>
      {words.length > IN_MARGIN && note.contentNotes.length === 0 ? (
        <p className="gnote">
          {excerpt(words, IN_MARGIN)}{" "}
          <a href={href} className="whitespace-nowrap">
            All of it
          </a>
        </p>
      ) : (
        <NoteBody note={note} className="gnote" />
      )}
    </>
  );
}

/** Replies in sight, or folded behind a line that says how many there are. */
function Unfolding({
  words,
  folded,
  children,
}: {
  words: string;
  folded: boolean;
  children: React.ReactNode;
}) {
  if (!folded) return children;
  return (
    <details className="unfolds">
      <summary className="act -ms-2.5">
        <Icon name="chevron-right" />
        {words}
      </summary>
      {children}
    </details>
  );
}

function readReplies(n: number): string {
  return n === 1 ? "Read the reply" : `Read the ${inWords(n)} replies`;
}
