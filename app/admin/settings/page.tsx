import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ModerationSettings } from "@/components/admin/moderation-settings";
import { PublicationSettings } from "@/components/admin/publication-settings";
import { requireStaff } from "@/lib/identity/session";
import { getModerationSettings, getPublicationSettings } from "@/lib/moderation/settings/queries";
import { staffName } from "@/lib/moderation/staff-name";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Settings" };

/** What waits for a person, and what the publication says of itself. */
export default async function SettingsPage() {
  const ctx = await requireStaff("/admin/settings", ["admin"]);
  const [settings, publication, name] = await Promise.all([
    getModerationSettings(ctx),
    getPublicationSettings(ctx),
    staffName(ctx.db, ctx.actor.id),
  ]);
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Settings"
      name={name}
      title="Settings"
      lead="What waits for a person, what the publication promises, and what it is called. Every change is in the log."
    >
      <section className="stack" aria-labelledby="waits">
        <h2 id="waits" className="text-subheading">
          What waits for a person
        </h2>
        <p className="dim max-w-measure">
          It holds for what comes in after it is saved. What waits already goes on waiting.
        </p>
        <ModerationSettings view={settings} />
      </section>
      <section className="stack max-w-measure" aria-labelledby="publication">
        <h2 id="publication" className="text-subheading">
          The publication
        </h2>
        <PublicationSettings settings={publication} />
      </section>
    </AdminFrame>
  );
}
