import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { publication } from "@/db/schema/publication";
import type { PublicationView } from "./views";

/** The one publication; before an import or a seed there is none, and the site goes by the product's name. */
export async function getPublication(db: Db): Promise<PublicationView> {
  const [row] = await db
    .select({
      name: publication.name,
      tagline: publication.tagline,
      description: publication.description,
      leaveHref: publication.leaveHref,
      quietTitle: publication.quietTitle,
      locale: publication.locale,
      promiseHours: promiseHours(),
    })
    .from(publication);
  return row ?? unnamed;
}

/** Within how many hours what waits is read: among the settings of moderation, where somebody has set it. */
function promiseHours(): SQL<number> {
  return sql<number>`coalesce(
    (select (settings ->> 'promiseHours')::int from moderation_settings order by version desc limit 1), ${unnamed.promiseHours}::int)`;
}

/** What stands in where nothing is known of the publication. */
export const unnamed: PublicationView = {
  name: "Afterword",
  tagline: "The conversation that belongs to an article",
  description: "The articles end. The margins stay open.",
  leaveHref: "https://www.weather.gov/",
  quietTitle: "Weather",
  locale: "en",
  promiseHours: 12,
};
