import type { Metadata } from "next";
import { z } from "zod";
import { AnswerList } from "@/components/desk/answer-list";
import { DeskFrame } from "@/components/desk/desk-frame";
import { ListPage } from "@/components/desk/list-page";
import { Pager } from "@/components/ui/pager";
import { requireStaff } from "@/lib/identity/session";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";
import { listAnswered } from "@/lib/questions/desk/answer-queries";
import { getDeskName } from "@/lib/questions/desk/article-queries";

export const metadata: Metadata = { title: "Answered" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

const Search = z.object({ after: z.uuid().optional().catch(undefined) });

/** Answers that were sent, the newest first. */
export default async function AnsweredPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/desk/answered", ["author", "admin"]);
  const { after } = Search.parse(await searchParams);
  const [page, name, publication] = await Promise.all([
    listAnswered(ctx, { after }),
    getDeskName(ctx),
    getPublication(ctx.db),
  ]);
  return (
    <DeskFrame publication={publication} current="Answered" name={name}>
      <ListPage title="Answered" lead="What you have sent, printed or private.">
        <AnswerList
          answers={page.answers}
          empty={after ? "That was all of them." : "Nothing is answered yet."}
        />
        {(after || page.next) && (
          <Pager
            label="Pages of answers"
            here={after ? "Earlier ones" : "The newest"}
            back={after ? { href: "/desk/answered", label: "The newest" } : undefined}
            next={
              page.next ? { href: `/desk/answered?after=${page.next}`, label: "Earlier ones" } : undefined
            }
          />
        )}
      </ListPage>
    </DeskFrame>
  );
}
