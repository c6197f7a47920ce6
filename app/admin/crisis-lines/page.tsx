import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { CrisisLineForm } from "@/components/admin/crisis-line-form";
import { CrisisRegion } from "@/components/admin/crisis-region";
import { requireStaff } from "@/lib/identity/session";
import { listCrisisRegions } from "@/lib/moderation/crisis/queries";
import { staffName } from "@/lib/moderation/staff-name";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Lines to call" };

/** The lines that somebody in a dark place is shown: which country comes first, what they are, who made sure of them. */
export default async function CrisisLinesPage() {
  const ctx = await requireStaff("/admin/crisis-lines", ["admin"]);
  const [regions, name] = await Promise.all([listCrisisRegions(ctx.db), staffName(ctx.db, ctx.actor.id)]);
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Lines to call"
      name={name}
      title="Lines to call"
      lead="Shown on a page of their own, and at once to whoever writes that they may hurt themselves. The country that stands first is shown first. Call a line, or look it up at its own place, before you confirm it; do it again twice a year."
    >
      {regions.length === 0 && <p className="dim">There is no line yet. Writers are told how to find one.</p>}
      {regions.map((region, n) => (
        <CrisisRegion key={region.region} region={region} first={n === 0} />
      ))}
      <section className="stack" aria-labelledby="add">
        <h2 id="add" className="text-subheading">
          Another line
        </h2>
        <CrisisLineForm />
      </section>
    </AdminFrame>
  );
}
