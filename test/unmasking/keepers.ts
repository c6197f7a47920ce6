import { anonDraw } from "@/db/schema/anon-tokens";
import { closeAnonDay } from "@/lib/anonymity/tokens/close-anon-day";
import { drawBook } from "@/lib/anonymity/tokens/draw-book";
import { drawTokens } from "@/lib/anonymity/tokens/draw-tokens";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import { mixAnonRows } from "@/lib/anonymity/tokens/mix-anon-rows";
import { openEpochs } from "@/lib/anonymity/tokens/open-epochs";
import { publishedKeys } from "@/lib/anonymity/tokens/published-keys";
import type { DrawInput } from "@/lib/anonymity/tokens/schemas";
import { signBlinded } from "@/lib/anonymity/tokens/sign-blinded";
import type { DrawnView } from "@/lib/anonymity/tokens/views";
import type { Ctx } from "@/lib/platform/context";
import { allow, Refusal } from "@/lib/platform/refusal";
import { releaseLetters } from "@/lib/questions/receipts/release-letters";

/** How what is anonymous is kept: at each draw and each letter, as hours pass, three times a day, and at night. */
export type Keeper = {
  draw: (ctx: Ctx, memberId: string, input: DrawInput) => Promise<DrawnView>;
  asked: (ctx: Ctx) => Promise<void>;
  hour: (ctx: Ctx) => Promise<void>;
  batch: (ctx: Ctx) => Promise<void>;
  night: (ctx: Ctx) => Promise<void>;
};

/** As Afterword keeps it. */
export const asItIs: Keeper = {
  draw: (ctx, id, input) => drawTokens(ctx, { id, joinedAt: new Date(0), maySend: allow }, input),
  asked: async () => undefined,
  hour: async (ctx) => {
    await drawBook().flush();
    await mixAnonRows(ctx);
  },
  batch: releaseLetters,
  night: closeAnonDay,
};

/** As one would keep it who thinks that blind tokens are enough: everything is written as it comes, and stays there. */
export const asItComes: Keeper = {
  draw: async (ctx, memberId, { key, blinded }) => {
    const keys = await publishedKeys(ctx, key, "signs");
    if (!keys) throw new Refusal("key_stale");
    await ctx.db.insert(anonDraw).values({ memberId, day: dayOf(ctx.now), n: blinded.length });
    return signBlinded(key, keys, blinded);
  },
  asked: releaseLetters,
  hour: async () => undefined,
  batch: async () => undefined,
  night: async (ctx) => {
    await openEpochs(ctx);
  },
};
