import type { Db } from "@/db/client";
import { publication } from "@/db/schema/publication";

/** How the publication signs its letters. */
export async function publicationName(db: Db): Promise<string> {
  const [row] = await db.select({ name: publication.name }).from(publication).limit(1);
  return row?.name ?? "Afterword";
}
