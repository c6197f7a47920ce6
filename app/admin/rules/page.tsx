import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { RulesList } from "@/components/admin/rules-list";
import { RulesPublication } from "@/components/admin/rules-publication";
import { RulesWordList } from "@/components/admin/rules-word-list";
import { requireStaff } from "@/lib/identity/session";
import { getPublicationSettings, listRules, listWords } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Rules" };

/** The community rules, the word list, and what holds for the whole publication. */
export default async function RulesPage() {
  const ctx = await requireStaff("/admin/rules", ["admin"]);
  const [rules, words, settings, name] = await Promise.all([
    listRules(ctx),
    listWords(ctx),
    getPublicationSettings(ctx),
    staffName(ctx.db, ctx.actor.id),
  ]);
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Rules"
      name={name}
      title="Rules"
      lead="What is decided by, what waits for a person, and what the publication promises. Every change is in the log."
    >
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules" className="text-subheading">
          The rules
        </h2>
        <p className="dim max-w-measure">
          Everyone reads them, and every no names one by its number. A rule can be changed and not taken away,
          because statements refer to it.
        </p>
        <RulesList rules={rules} />
      </section>
      <section className="stack" aria-labelledby="words">
        <h2 id="words" className="text-subheading">
          Listed words
        </h2>
        <p className="dim max-w-measure">
          Whoever writes one of these waits for a person. Nothing is rejected by a list, and readers don’t see
          it.
        </p>
        <RulesWordList words={words} />
      </section>
      <section className="stack" aria-labelledby="publication">
        <h2 id="publication" className="text-subheading">
          The publication
        </h2>
        <RulesPublication settings={settings} />
      </section>
    </AdminFrame>
  );
}
