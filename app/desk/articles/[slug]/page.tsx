import { notFound } from "next/navigation";
import { AnswerDays, FaqOrder, HandedOn, Pausing } from "@/components/desk/article-questions";
import { DeskFrame } from "@/components/desk/desk-frame";
import { ListPage } from "@/components/desk/list-page";
import { articlePath } from "@/lib/articles/paths";
import { requireStaff } from "@/lib/identity/session";
import { Refusal } from "@/lib/platform/refusal";
import { getPublication } from "@/lib/publication/queries";
import { getDeskArticle, getDeskName, listFaq, listHanded } from "@/lib/questions/desk/article-queries";
import { deskArticlePath } from "@/lib/questions/paths";

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

type Props = { params: Promise<{ slug: string }> };

/** The questions of one article, as its author keeps them. */
export default async function DeskArticlePage({ params }: Props) {
  const { slug } = await params;
  const ctx = await requireStaff(deskArticlePath(slug), ["author", "admin"]);
  const article = await getDeskArticle(ctx, slug).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const [faq, handed, name, publication] = await Promise.all([
    listFaq(ctx, article.id),
    listHanded(ctx, article.id),
    getDeskName(ctx),
    getPublication(ctx.db),
  ]);
  return (
    <DeskFrame publication={publication} current="Your articles" name={name}>
      <ListPage
        title={article.title}
        lead={
          <a className="lk" href={articlePath(slug)}>
            As readers see it
          </a>
        }
      >
        <div className="stack gap-9">
          <Pausing article={article} />
          <AnswerDays article={article} />
          <HandedOn handed={handed} now={ctx.now} />
          <FaqOrder faq={faq} />
        </div>
      </ListPage>
    </DeskFrame>
  );
}
