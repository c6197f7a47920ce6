import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { DemandForm } from "@/components/demands/demand-form";
import { DemandList } from "@/components/demands/demand-list";
import { requireStaff } from "@/lib/identity/session";
import { listDemands, readDemands } from "@/lib/moderation/demands/queries";
import { DemandsOfInput } from "@/lib/moderation/demands/schemas";
import { staffName } from "@/lib/moderation/staff-name";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Legal demands" };

/** What was demanded by law and given: recorded here, and read by everyone as numbers. */
export default async function AdminDemandsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/admin/legal-demands", ["admin"]);
  const { year = ctx.now.getUTCFullYear() } = DemandsOfInput.parse({ year: one((await searchParams).year) });
  const [demands, { years }, name] = await Promise.all([
    listDemands(ctx, { year }),
    readDemands(ctx.db, ctx.now),
    staffName(ctx.db, ctx.actor.id),
  ]);
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Legal demands"
      name={name}
      title="Legal demands"
      lead="What courts, police, authorities and lawyers demanded to be given. Record each once it has been answered, also where nothing was given. What is recorded stays; everyone reads how many there were. One that you are forbidden to speak of is recorded when you may."
    >
      <section className="stack max-w-measure" aria-labelledby="record">
        <h2 id="record" className="text-subheading">
          Record a demand
        </h2>
        <DemandForm />
      </section>
      <section className="stack" aria-labelledby="of-year">
        <h2 id="of-year" className="text-subheading">
          {year}
        </h2>
        {years.length > 1 && (
          <nav className="cluster gap-x-4" aria-label="Years">
            {years.map((each) => (
              <a
                key={each.year}
                className="lk"
                href={`/admin/legal-demands?year=${each.year}`}
                aria-current={each.year === year ? "page" : undefined}
              >
                {each.year}
              </a>
            ))}
          </nav>
        )}
        {demands.length === 0 ? <p className="dim">None is recorded.</p> : <DemandList demands={demands} />}
      </section>
    </AdminFrame>
  );
}
