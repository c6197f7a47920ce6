import { notFound } from "next/navigation";
import { DeskFrame } from "@/components/desk/desk-frame";
import { LetterAside } from "@/components/desk/letter-aside";
import { LetterPane } from "@/components/desk/letter-pane";
import { LettersPane } from "@/components/desk/letters-pane";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { getPublication } from "@/lib/publication/queries";
import { getPace } from "@/lib/questions/desk/answer-queries";
import { getDeskName, listAuthorsToHandTo, listFaq } from "@/lib/questions/desk/article-queries";
import { getLetter, listLetters } from "@/lib/questions/desk/queries";

type Props = {
  ctx: Ctx<Member>;
  /** The letter asked for; without one the first is opened. */
  open?: string;
  after?: string;
  /** What was just done to a letter that is no longer here. */
  done?: string;
};

/** Letters on the left, one of them open, and what helps beside it. */
export async function DeskScreen({ ctx, open, after, done }: Props) {
  const [page, pace, name, publication] = await Promise.all([
    listLetters(ctx, { after }),
    getPace(ctx),
    getDeskName(ctx),
    getPublication(ctx.db),
  ]);
  const id = open ?? page.wanted[0]?.id ?? page.letters[0]?.id;
  const letter = id ? await getLetter(ctx, id).catch(notThere) : undefined;
  const [faq, authors] = letter
    ? await Promise.all([listFaq(ctx, letter.article.id), listAuthorsToHandTo(ctx, letter.article.id)])
    : [[], []];
  return (
    <DeskFrame publication={publication} current="Letters" name={name}>
      <main className="panes letters">
        <LettersPane page={page} pace={pace} current={id} after={after} now={ctx.now} />
        {letter ? (
          <>
            <LetterPane letter={letter} now={ctx.now} done={done} />
            <LetterAside letter={letter} faq={faq} authors={authors} />
          </>
        ) : (
          <section className="pane mid" id="main" tabIndex={-1} aria-label="Letter">
            <div className="midin stack gap-6">
              {done && (
                <Notice tone="good">
                  <p>{done}</p>
                </Notice>
              )}
              <Empty title="Nothing is waiting for you." level={2} className="max-lg:hidden">
                Letters come here once a moderator has read them.
              </Empty>
            </div>
          </section>
        )}
      </main>
    </DeskFrame>
  );
}

function notThere(error: unknown): never {
  if (error instanceof Refusal) notFound();
  throw error;
}
