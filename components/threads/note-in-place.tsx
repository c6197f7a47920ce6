import { placePassage } from "@/lib/articles/painting/place-passage";
import { threadPath } from "@/lib/articles/paths";
import type { ArticleView } from "@/lib/articles/views";
import type { NotePlaceView } from "@/lib/threads/views";
import { Note } from "./note";
import { Quote } from "./quote";
import { Replies } from "./thread";

/** A note with what it answers above it, and on the binding what answers it. */
export function NoteInPlace({ article, place }: { article: ArticleView; place: NotePlaceView }) {
  const { thread, ancestors, gap, note, replies, moreReplies } = place;
  const [opening, ...between] = ancestors;
  const where = {
    article: article.slug,
    thread: thread.id,
    open: article.writable && thread.status === "open",
  };
  const here = (
    <>
      <Note note={note} place={where} current />
      <Replies notes={replies} place={where} />
      {moreReplies && (
        <p className="ms-6 mt-2">
          <a className="lk" href={threadPath(article.slug, thread.id)}>
            There are more replies in the conversation
          </a>
        </p>
      )}
    </>
  );
  return (
    <article className="thread" aria-label="A note in its place">
      {thread.passage && (
        <div className="mb-6">
          <Quote
            article={article.slug}
            words={thread.passage.exact}
            earlier={placePassage(thread.passage, article) === undefined}
          />
        </div>
      )}
      {opening ? (
        <>
          <Note note={opening} place={where} />
          <div className="replies">
            {gap && <p className="hint">Some notes between are left out here.</p>}
            {between.map((above) => (
              <Note key={above.id} note={above} place={where} />
            ))}
            <div>{here}</div>
          </div>
        </>
      ) : (
        here
      )}
    </article>
  );
}
