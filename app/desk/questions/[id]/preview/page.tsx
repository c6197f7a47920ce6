import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AuthorTag } from "@/components/articles/author-tag";
import { DeskFrame } from "@/components/desk/desk-frame";
import { Icon } from "@/components/ui/icon";
import { Written } from "@/components/ui/written";
import { requireStaff } from "@/lib/identity/session";
import { Refusal } from "@/lib/platform/refusal";
import { getPublication } from "@/lib/publication/queries";
import { getDeskName } from "@/lib/questions/desk/article-queries";
import { getLetter } from "@/lib/questions/desk/queries";
import { letterPath, previewPath } from "@/lib/questions/paths";

export const metadata: Metadata = { title: "As they will see it" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

type Props = { params: Promise<{ id: string }> };

/** An answer as whoever asked will see it, and as readers will. */
export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const ctx = await requireStaff(previewPath(id), ["author", "admin"]);
  const letter = await getLetter(ctx, id).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const { answer, html } = letter;
  if (!answer) notFound();
  const [name, publication] = await Promise.all([getDeskName(ctx), getPublication(ctx.db)]);
  const author = (tag?: string) => (
    <p className="by">
      <b>{name}</b>
      <AuthorTag>{tag}</AuthorTag>
    </p>
  );
  return (
    <DeskFrame publication={publication} current="Letters" name={name}>
      <main id="main" tabIndex={-1} className="pane">
        <div className="midin stack gap-8">
          <header className="cluster apart">
            <h1>As they will see it</h1>
            <a className="btn second" href={letterPath(id)}>
              <Icon name="arrow-left" />
              Back to the letter
            </a>
          </header>
          <section>
            <h2 className="dh">Whoever asked</h2>
            <Written className="read asked dim letter-text mt-3" html={html} />
            <div className="letter mx-0">
              {author("Author of the article")}
              <Written className="read letter-text mt-4" html={answer.html} />
            </div>
          </section>
          {answer.printed && (
            <section>
              <h2 className="dh">Readers of {letter.article.title}</h2>
              <div className="qa mt-3">
                <p className="read">{answer.printedQuestion}</p>
                <div className="ans">
                  {author()}
                  <Written className="note-body letter-text" html={answer.html} />
                </div>
              </div>
            </section>
          )}
        </div>
      </main>
    </DeskFrame>
  );
}
