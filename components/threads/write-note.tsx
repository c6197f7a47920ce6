import type { ArticleView } from "@/lib/articles/views";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { inWords } from "@/lib/platform/amounts";
import { excerpt } from "@/lib/platform/excerpt";
import { openThreadAction } from "@/lib/threads/actions";
import { Composer } from "./composer";

type Props = { article: ArticleView; promiseHours: number };

/** The place to open a conversation, under the article or beside one of its paragraphs; no script or mouse is needed. */
export function WriteNote({ article, promiseHours }: Props) {
  if (!article.writable) {
    return (
      <section id="write" className="pt-12">
        <p className="dim">The conversation on this article is closed. What was written stays to be read.</p>
      </section>
    );
  }
  return (
    <section id="write" className="stack pt-12" aria-labelledby="write-title">
      <h3 id="write-title" className="text-heading">
        Add a note, or don’t
      </h3>
      <p className="dim">
        Reading is taking part. If you do write, say what it was like for you, and leave other people’s names
        out.
      </p>
      <Composer
        action={openThreadAction}
        article={article.slug}
        fields={{ articleSlug: article.slug }}
        label="Your note"
        placeholder="What did this bring to mind?"
        limit={BODY_LIMITS.comment}
        keepAs={`note:${article.slug}`}
      >
        {article.passagesOn && <About article={article} />}
      </Composer>
      <p className="hint">
        A person reads first notes before anyone else can, most often within {inWords(promiseHours)} hours.
        Sending it doesn’t sign you up for e-mail.
      </p>
    </section>
  );
}

/** What the note is about: the whole article, or one paragraph. Words are selected in the text itself. */
function About({ article }: { article: ArticleView }) {
  const paragraphs = article.blocks.filter(({ text }) => text.trim() !== "");
  return (
    <label className="cluster mb-3 gap-2">
      <span className="hint">About</span>
      <select className="select plain max-w-full [field-sizing:content]" name="blockId" defaultValue="">
        <option value="">the whole article</option>
        {paragraphs.map(({ id, text }) => (
          <option key={id} value={id}>
            “{excerpt(text, 48)}”
          </option>
        ))}
      </select>
    </label>
  );
}
