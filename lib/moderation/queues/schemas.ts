import { z } from "zod";
import { CONTRIBUTION_KINDS, LANGUAGES, QUEUES } from "@/db/vocabulary";

const Slug = z.string().trim().min(1).max(200);

/** What a queue is narrowed to. An article and its hub are named as in their addresses. */
export const Narrow = z.object({
  article: Slug.optional(),
  hub: Slug.optional(),
  /** The name of a check whose finding holds it. */
  check: z.string().trim().min(1).max(60).optional(),
  kind: z.enum(CONTRIBUTION_KINDS).optional(),
  /** What its words seem to be written in; where it couldn’t be told, no language has it. */
  language: z.enum(LANGUAGES).optional(),
  /** Waiting for longer than so many hours. */
  hours: z.coerce.number().int().min(1).max(8_760).optional(),
});
export type Narrow = z.output<typeof Narrow>;

/** The same from an address, where what makes no sense is left out. */
export const AskedNarrow = z.object({
  article: Narrow.shape.article.catch(undefined),
  hub: Narrow.shape.hub.catch(undefined),
  check: Narrow.shape.check.catch(undefined),
  kind: Narrow.shape.kind.catch(undefined),
  language: Narrow.shape.language.catch(undefined),
  hours: Narrow.shape.hours.catch(undefined),
});

/** The same as it goes through a form in one field: the query of the address. */
export const Within = z
  .string()
  .max(800)
  .default("")
  .transform((query) => AskedNarrow.parse(Object.fromEntries(new URLSearchParams(query))));

/** The query of an address that narrows a queue so; empty where nothing does. */
export function narrowQuery(narrow: Narrow): string {
  const query = new URLSearchParams();
  for (const key of ["article", "hub", "check", "kind", "language", "hours"] as const) {
    const value = narrow[key];
    if (value !== undefined) query.set(key, String(value));
  }
  return query.toString();
}

/** What the desk asks while it is open, to learn whether it still shows what there is. */
export const PulseInput = AskedNarrow.extend({
  queue: z.enum(QUEUES),
  after: z.uuid().optional().catch(undefined),
  /** The item that was asked for by its address. */
  review: z.uuid().optional().catch(undefined),
});
export type PulseInput = z.output<typeof PulseInput>;

/** How many views one person keeps, and how many are kept for everybody. */
export const KEPT_VIEWS = 20;

export const KeepViewInput = Narrow.extend({
  queue: z.enum(QUEUES),
  name: z.string().trim().min(1).max(40),
  forTeam: z.literal("on").optional(),
});
export type KeepViewInput = z.output<typeof KeepViewInput>;

export const DropViewInput = z.object({ viewId: z.uuid(), queue: z.enum(QUEUES) });
export type DropViewInput = z.output<typeof DropViewInput>;
