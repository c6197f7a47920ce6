import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { postCommentAction } from "@/lib/threads/actions";
import { Composer } from "./composer";

type Props = {
  article: string;
  thread: string;
  /** The note it answers; without one it answers the opening note. */
  note?: { id: string; by: string };
};

/** Where a conversation, or one note of it, is answered on its own page. */
export function WriteReply({ article, thread, note }: Props) {
  return (
    <section id="reply" className="stack pt-10" aria-labelledby="reply-title">
      <h2 id="reply-title" className="text-heading">
        {note ? `Answer ${note.by}` : "Answer, or don’t"}
      </h2>
      <Composer
        action={postCommentAction}
        article={article}
        fields={note ? { threadId: thread, parentId: note.id } : { threadId: thread }}
        label="Your reply"
        placeholder="Say what it was like for you."
        limit={BODY_LIMITS.comment}
        keepAs={`reply:${note?.id ?? thread}`}
      />
    </section>
  );
}
