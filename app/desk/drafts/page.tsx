import type { Metadata } from "next";
import { AnswerList } from "@/components/desk/answer-list";
import { DeskFrame } from "@/components/desk/desk-frame";
import { ListPage } from "@/components/desk/list-page";
import { requireStaff } from "@/lib/identity/session";
import { getPublication } from "@/lib/publication/queries";
import { listDrafts, listScheduled } from "@/lib/questions/desk/answer-queries";
import { getDeskName } from "@/lib/questions/desk/article-queries";

export const metadata: Metadata = { title: "Drafts" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

/** Answers that are begun. */
export default async function DraftsPage() {
  const ctx = await requireStaff("/desk/drafts", ["author", "admin"]);
  const [drafts, scheduled, name, publication] = await Promise.all([
    listDrafts(ctx),
    listScheduled(ctx),
    getDeskName(ctx),
    getPublication(ctx.db),
  ]);
  return (
    <DeskFrame publication={publication} current="Drafts" name={name}>
      <ListPage title="Drafts" lead="Answers you have begun. Nobody sees them until you send them.">
        {scheduled.length > 0 && (
          <section>
            <h2 className="dh">Set for a day</h2>
            <AnswerList answers={scheduled} empty="" drafts />
          </section>
        )}
        <section>
          {scheduled.length > 0 && <h2 className="dh">Begun</h2>}
          <AnswerList answers={drafts} empty="No answer is begun." drafts />
        </section>
      </ListPage>
    </DeskFrame>
  );
}
