import { z } from "zod";

/** A page to open, and what has to stand on it. */
export const Leaf = z.object({
  path: z.string(),
  as: z.enum(["reader", "moderator", "author", "admin"]).optional(),
  /** The six words that open it. */
  words: z.string().optional(),
  /** Words that show that the cases are really there. */
  shows: z.array(z.string()),
  /** How many pieces of people's writing there are at least, each held to what writing may be made of. */
  writings: z.number().default(0),
  /** Whether an imported article stands there, which may show pictures from elsewhere. */
  pictures: z.boolean().default(false),
});
export type Leaf = z.output<typeof Leaf>;
export type LeafToOpen = z.input<typeof Leaf>;

/** What the filling of the database hands to the journey. */
export const Leaves = z.object({ own: z.array(Leaf), shared: z.array(Leaf) });
export type Leaves = z.output<typeof Leaves>;
