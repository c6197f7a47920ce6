import type { Token } from "@/lib/anonymity/tokens/blind";
import { checkKeys, isRecord, signingKey } from "@/lib/anonymity/tokens/check-keys";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import { DRAWN_A_DAY } from "@/lib/anonymity/tokens/messages";
import type { DrawnView, PublishedKey } from "@/lib/anonymity/tokens/views";
import { countingTokens } from "./choose-token";
import { changeKept, type Kept } from "./kept";

/** What came of a day: tokens, the newest hash of the log, or a reason to doubt the keys. */
type Outcome = Partial<Pick<Kept, "head" | "doubted">> & { drawn?: Token[] };

/**
 * Draws this day's tokens, once: with the same steps for every member, so that it tells nothing of anyone. Where the
 * line is down, the next page tries again; whatever the server answers, there is nothing more until tomorrow.
 */
export async function drawToday(): Promise<void> {
  // Of two pages that open at once, one draws.
  await navigator.locks.request("afterword", { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const today = dayOf(new Date());
    const { day, head } = await changeKept((kept) => ({ kept, result: kept }));
    if (day === today) return;
    const outcome = await draw(today, head);
    if (outcome) await changeKept((kept) => ({ kept: after(kept, outcome, today), result: undefined }));
  });
}

function after(kept: Kept, { drawn = [], head, doubted }: Outcome, today: string): Kept {
  return {
    day: today,
    head: head ?? kept.head,
    doubted: kept.doubted || doubted === true,
    slips: countingTokens([...kept.slips, ...drawn], today),
  };
}

/** Undefined when there was no answer. */
async function draw(today: string, head: string | undefined): Promise<Outcome | undefined> {
  const found = await ask("/.well-known/afterword-keys.json", { credentials: "omit" });
  if (!found) return undefined;
  const keys = await checkKeys(found, head);
  if (!keys) return { doubted: true };
  const newest = { head: keys.at(-1)?.hash };
  const key = signingKey(keys, today);
  return key ? { ...newest, ...(await drawUnder(key, today)) } : newest;
}

async function drawUnder(key: PublishedKey, today: string): Promise<Outcome | undefined> {
  const { drawBody, finishDraw, prepareDraw } = await import("@/lib/anonymity/tokens/blind");
  const prepared = prepareDraw(DRAWN_A_DAY);
  const drawn = await ask("/api/anon/draw", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: drawBody(key.key, prepared),
  });
  // What was refused (a new account, a sanction, drawn elsewhere today) is no reason to doubt.
  if (!drawn || !isDrawn(drawn)) return {};
  const tokens = finishDraw(prepared, key, drawn, today);
  return tokens ? { drawn: tokens } : { doubted: true };
}

/** The JSON of an answer, also of a refusal; undefined where there is none, or it is the server that failed. */
async function ask(path: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(path, { ...init, cache: "no-store" });
  return answer.status < 500 ? answer.json() : undefined;
}

function isDrawn(value: unknown): value is DrawnView {
  if (!isRecord(value) || typeof value.key !== "string" || typeof value.proof !== "string") return false;
  return Array.isArray(value.evaluated) && value.evaluated.every((one) => typeof one === "string");
}
