import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { OutsideServices } from "@/components/admin/outside-services";
import { ScoreVersions } from "@/components/admin/score-versions";
import { ScreeningChecks } from "@/components/admin/screening-checks";
import { requireStaff } from "@/lib/identity/session";
import { listServices } from "@/lib/moderation/outside/queries";
import { findTellingWords } from "@/lib/moderation/score/find-telling-words";
import { listScores } from "@/lib/moderation/score/queries";
import { getScreened } from "@/lib/moderation/screening/queries";
import { staffName } from "@/lib/moderation/staff-name";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Screening" };

/** What screening is made of, how it did, what it learned, and whom it asks. */
export default async function ScreeningPage() {
  const ctx = await requireStaff("/admin/screening", ["admin"]);
  const [screened, versions, words, services, name] = await Promise.all([
    getScreened(ctx),
    listScores(ctx),
    findTellingWords(ctx),
    listServices(ctx),
    staffName(ctx.db, ctx.actor.id),
  ]);
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Screening"
      name={name}
      title="Screening"
      lead="What everything that is sent is looked through for, in this order. It finds; people decide."
    >
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-2">
        <section className="stack" aria-labelledby="checks">
          <h2 id="checks" className="text-subheading">
            The checks
          </h2>
          <ScreeningChecks screened={screened} />
        </section>
        <div className="stack gap-8">
          <section className="stack" aria-labelledby="score">
            <h2 id="score" className="text-subheading">
              The learned score
            </h2>
            <ScoreVersions versions={versions} words={words} />
          </section>
          <section className="stack" aria-labelledby="outside">
            <h2 id="outside" className="text-subheading">
              Services outside
            </h2>
            <OutsideServices services={services} />
          </section>
        </div>
      </div>
    </AdminFrame>
  );
}
