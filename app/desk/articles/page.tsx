import type { Metadata } from "next";
import Link from "next/link";
import { DeskFrame } from "@/components/desk/desk-frame";
import { ListPage } from "@/components/desk/list-page";
import { Pace } from "@/components/desk/pace";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Empty } from "@/components/ui/empty";
import { requireStaff } from "@/lib/identity/session";
import { getPublication } from "@/lib/publication/queries";
import { setPaceAction } from "@/lib/questions/desk/actions";
import { getPace } from "@/lib/questions/desk/answer-queries";
import { getDeskName, listDeskArticles } from "@/lib/questions/desk/article-queries";
import { deskArticlePath } from "@/lib/questions/paths";

export const metadata: Metadata = { title: "Your articles" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

const QUESTIONS = { on: "Takes questions", paused: "Questions paused", off: "Takes no questions" } as const;

/** The author's articles and their pace. */
export default async function DeskArticlesPage() {
  const ctx = await requireStaff("/desk/articles", ["author", "admin"]);
  const [articles, pace, name, publication] = await Promise.all([
    listDeskArticles(ctx),
    getPace(ctx),
    getDeskName(ctx),
    getPublication(ctx.db),
  ]);
  return (
    <DeskFrame publication={publication} current="Your articles" name={name}>
      <ListPage
        title="Your articles"
        lead="Whether they take questions, when you answer, and what is asked often."
      >
        {articles.length === 0 ? (
          <Empty title="No article stands under your name yet." level={2} />
        ) : (
          <ol className="qlist">
            {articles.map(({ id, slug, title, questions }) => (
              <li key={id}>
                <Link className="qi" href={deskArticlePath(slug)} prefetch={false}>
                  <span className="x large">{title}</span>
                  <span className="m">{QUESTIONS[questions]}</span>
                </Link>
              </li>
            ))}
          </ol>
        )}
        {pace && (
          <section className="stack gap-3">
            <h2 className="dh">Your pace</h2>
            <Pace pace={pace} />
            <Form action={setPaceAction} className="stack gap-3">
              <TextField
                name="answersPerWeek"
                label="Letters a week that you agree to answer"
                hint="Readers are told this where they ask."
                type="number"
                min={1}
                max={50}
                className="w-24"
                defaultValue={pace.agreed}
                required
              />
              <SubmitButton variant="second" className="justify-self-start">
                Keep this pace
              </SubmitButton>
            </Form>
          </section>
        )}
      </ListPage>
    </DeskFrame>
  );
}
