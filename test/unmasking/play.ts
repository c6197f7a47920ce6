import type { Db } from "@/db/client";
import { nobodyCtx } from "@/lib/anonymity/nobody";
import { findThread } from "@/lib/anonymity/thread";
import type { Token } from "@/lib/anonymity/tokens/blind";
import { drawBody, finishDraw, prepareDraw } from "@/lib/anonymity/tokens/blind";
import { checkKeys, signingKey } from "@/lib/anonymity/tokens/check-keys";
import { dayOf, daysAfter } from "@/lib/anonymity/tokens/epochs";
import { openEpochs } from "@/lib/anonymity/tokens/open-epochs";
import { readKeyDocument } from "@/lib/anonymity/tokens/queries";
import { DrawInput } from "@/lib/anonymity/tokens/schemas";
import { tokenHeader } from "@/lib/anonymity/tokens/token-header";
import type { PublishedKey } from "@/lib/anonymity/tokens/views";
import { system } from "@/lib/identity/actor";
import { openSession } from "@/lib/identity/open-session";
import { makeCtx } from "@/lib/platform/context";
import { askAnonymously } from "@/lib/questions/ask-anonymously";
import { AskAnonymouslyInput } from "@/lib/questions/schemas";
import { askBody, makeKeys } from "../letters";
import { type Copy, copyDatabase } from "./copy";
import type { Keeper } from "./keepers";

/** A letter and who really asked it, which only the play knows; `crowd`: how many drew under its token's key. */
export type Asked = { threadId: string; memberId: string; day: string; crowd: number };

/** What an insider has: a copy of each evening with the letters of that day, and one of the night after the last. */
export type Played = {
  members: string[];
  evenings: { copy: Copy; asked: Asked[]; drew: number }[];
  end: { copy: Copy; asked: Asked[] };
};

/** Where it plays: members who are there already, and an article that takes questions. `first` is the first day. */
export type Stage = { db: Db; members: string[]; article: { slug: string }; first: string };

type Plan = { days: number; keeper: Keeper; random: () => number };
type Visitor = { id: string; tokens: Token[]; asked: boolean };

/** Of those who come on a day, so many sign in anew, and so many of those who haven't asked yet ask. */
const COMES = 0.6;
const SIGNS_IN = 0.3;
const ASKS = 0.12;
const HOURS = { from: 6, to: 23 };
/** Those of the three batches of a day. */
const BATCHES = [6, 13, 20];

/**
 * Members come on some days, each at a time of their own, some after signing in anew; each draws a token when they come,
 * as every browser does, and one in some asks with the oldest that they hold, right then, which is the hardest case.
 */
export async function play(stage: Stage, { days, keeper, random }: Plan): Promise<Played> {
  const { db, article, first } = stage;
  const visitors = stage.members.map((id): Visitor => ({ id, tokens: [], asked: false }));
  const evenings: Played["evenings"] = [];
  const drewUnder = new Map<string, Set<string>>();
  const letters: (Omit<Asked, "crowd"> & { key: string })[] = [];
  const withCrowd = ({ key, ...asked }: (typeof letters)[number]): Asked => ({
    ...asked,
    crowd: drewUnder.get(key)?.size ?? 0,
  });
  for (let n = 0; n < days; n++) {
    const day = daysAfter(first, n);
    const ctxAt = (hour: number, minute = 0) =>
      makeCtx(db, system, new Date(`${day}T${two(hour)}:${two(minute)}:00Z`));
    await openEpochs(ctxAt(0));
    const published = await publishedOn(db, day);
    const coming = visitors
      .filter(() => random() < COMES)
      .map((visitor) => ({ visitor, at: HOURS.from + random() * (HOURS.to - HOURS.from) }))
      .sort((a, b) => a.at - b.at);
    const today: typeof letters = [];
    for (let hour = HOURS.from; hour < HOURS.to; hour++) {
      for (const { visitor, at } of coming.filter((one) => Math.floor(one.at) === hour)) {
        const ctx = ctxAt(hour, Math.floor((at - hour) * 60));
        if (random() < SIGNS_IN) await openSession(db, visitor.id, ctx.now);
        visitor.tokens.push(...(await draw(keeper, ctx, visitor, published)));
        drewUnder.set(published.key, (drewUnder.get(published.key) ?? new Set()).add(visitor.id));
        const [token, ...rest] = visitor.tokens.filter(({ to }) => to >= day);
        if (visitor.asked || !token || random() >= ASKS) continue;
        Object.assign(visitor, { tokens: rest, asked: true });
        const threadId = await ask(db, article, token, ctx.now);
        today.push({ threadId, memberId: visitor.id, day, key: token.key });
        await keeper.asked(ctx);
      }
      await keeper.hour(ctxAt(hour, 59));
      if (BATCHES.includes(hour)) await keeper.batch(ctxAt(hour, 59));
    }
    letters.push(...today);
    evenings.push({
      copy: await copyDatabase(db),
      asked: today.map(withCrowd),
      drew: coming.length,
    });
    await keeper.night(makeCtx(db, system, new Date(`${daysAfter(day, 1)}T03:07:00Z`)));
  }
  return {
    members: stage.members,
    evenings,
    end: { copy: await copyDatabase(db), asked: letters.map(withCrowd) },
  };
}

async function publishedOn(db: Db, day: string): Promise<PublishedKey> {
  const published = await checkKeys(await readKeyDocument(db, "https://talk.example"));
  const key = published && signingKey(published, day);
  if (!key) throw new Error(`No key signs on ${day}.`);
  return key;
}

async function draw(
  keeper: Keeper,
  ctx: ReturnType<typeof makeCtx>,
  { id, asked }: Visitor,
  published: PublishedKey,
): Promise<Token[]> {
  const prepared = prepareDraw(1);
  const input = DrawInput.parse(JSON.parse(drawBody(published.key, prepared)));
  const drawn = await keeper.draw(ctx, id, input);
  // Who has asked already keeps none: finishing costs a browser more than the rest together.
  return asked ? [] : (finishDraw(prepared, published, drawn, dayOf(ctx.now)) ?? []);
}

async function ask(db: Db, article: { slug: string }, token: Token, now: Date): Promise<string> {
  const keys = makeKeys();
  const body = askBody(article, keys);
  const headers = new Headers({ "anon-token": await tokenHeader(token, body) });
  const input = AskAnonymouslyInput.parse(JSON.parse(new TextDecoder().decode(body)));
  await askAnonymously(nobodyCtx(db, now), input, { headers, body, at: now });
  return (await findThread(db, keys.loc)).id;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
