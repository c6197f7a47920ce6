import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { RetireRule, RulesList } from "@/components/admin/rules-list";
import { Moment } from "@/components/ui/moment";
import { requireStaff } from "@/lib/identity/session";
import { listRetiredRules, listRules } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Rules" };

/** The community rules: their words, their order, and what statements under them start as. */
export default async function RulesPage() {
  const ctx = await requireStaff("/admin/rules", ["admin"]);
  const [rules, retired, name] = await Promise.all([
    listRules(ctx),
    listRetiredRules(ctx),
    staffName(ctx.db, ctx.actor.id),
  ]);
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Rules"
      name={name}
      title="Rules"
      lead="Everyone reads them, and every no names one by its number. What was decided keeps the words that it was decided by. Every change is in the log."
    >
      <RulesList rules={rules} retired={retired} />
      {retired.length > 0 && (
        <section className="stack" aria-labelledby="retired">
          <h2 id="retired" className="text-subheading">
            Retired
          </h2>
          <p className="dim max-w-measure">
            They can’t be cited any more. Their words stay at the end of the public page, because statements
            refer to them.
          </p>
          <ul className="ruled max-w-measure">
            {retired.map(({ number, title, retiredAt }) => (
              <li key={number}>
                <span>
                  {number}. {title}{" "}
                  <span className="ds dim">
                    since <Moment at={retiredAt} as="date" />
                  </span>
                </span>
                <RetireRule number={number} retired="no" />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a className="lk" href="/rules">
          The page that everyone reads
        </a>
      </p>
    </AdminFrame>
  );
}
