import { randomUUID } from "node:crypto";
import { POST as ask } from "@/app/api/anon/ask/route";
import type { Db } from "@/db/client";
import { type ReceiptKeys, receiptParts } from "@/lib/anonymity/protocol/derive-receipt";
import { padBody } from "@/lib/anonymity/protocol/pad-body";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import { type Prepared, prepareDraw, type Token } from "@/lib/anonymity/tokens/blind";
import { drawBook } from "@/lib/anonymity/tokens/draw-book";
import { drawTokens } from "@/lib/anonymity/tokens/draw-tokens";
import { epochKeys } from "@/lib/anonymity/tokens/epoch-keys";
import { dayOf, epochOf } from "@/lib/anonymity/tokens/epochs";
import { evaluate } from "@/lib/anonymity/tokens/evaluate";
import { openEpochs } from "@/lib/anonymity/tokens/open-epochs";
import { readTokenHeader, redeemToken } from "@/lib/anonymity/tokens/redeem-token";
import { tokenHeader } from "@/lib/anonymity/tokens/token-header";
import { inTransaction, makeCtx } from "@/lib/platform/context";
import { allow } from "@/lib/platform/refusal";
import { measurePaced } from "./measure-paced";
import { measureWork } from "./measure-work";
import { asTable, type Row } from "./row";
import { essay } from "./scene";
import { withFreshDatabase } from "./with-fresh-database";

const TIMES = 400;
/** The most processor time that drawing and spending may take of this process, and how long asking may last at its p99; milliseconds. */
const MOST = { draw: 30, redeem: 3, ask: 150 };
const ASKED_A_SECOND = 50;

/** What drawing two tokens, spending one and asking cost the server, in commands and database; prints a table and what holds. */
async function measureTokens(): Promise<void> {
  const [draw, redeem, ask] = await withFreshDatabase(
    { name: "bench-tokens", origin: "http://localhost:3000" },
    async ({ db }) => {
      const measured = await measure(db);
      await drawBook().close();
      return measured;
    },
  );
  const late = ask.p99 <= MOST.ask ? "holds" : "FALLS SHORT";
  process.stdout.write(
    `\n${asTable([draw, redeem, ask])}\n\n${verdict(draw, MOST.draw)}\n${verdict(redeem, MOST.redeem)}
${late}  ${ask.name}: p99 ${ask.p99.toFixed(0)} ms (expected at most ${MOST.ask} ms)\n`,
  );
}

async function measure(db: Db): Promise<[draw: Row, redeem: Row, ask: Row]> {
  const ctx = makeCtx(drawBook().database(), { kind: "guest" }, new Date());
  await openEpochs(ctx);
  const key = epochOf(dayOf(ctx.now));
  const blinded = Array.from({ length: TIMES }, () => prepareDraw(2));
  const draw = (n: number) =>
    drawTokens(
      ctx,
      { id: randomUUID(), joinedAt: new Date(0), maySend: allow },
      { v: 1, key, blinded: elements(blinded[n % TIMES]) },
    );
  const body = new Uint8Array(8_192);
  const headers = await Promise.all(
    Array.from({ length: TIMES * 2 }, async () => readTokenHeader(await tokenHeader(tokenOf(key), body))),
  );
  const redeem = (n: number) =>
    inTransaction(ctx, async (ctx) => {
      const header = headers[n];
      if (header) await redeemToken(ctx, { ...header, body });
    });
  await measureWork("warming up", draw, { times: 50 });
  await measureWork("warming up", (n) => redeem(TIMES + n), { times: 50 });
  return [
    await measureWork("drawing two tokens", draw, { times: TIMES }),
    await measureWork("spending one", redeem, { times: TIMES }),
    await measureAsking(db, key),
  ];
}

/** The whole of `POST /api/anon/ask` but the network: a token, a padded body, what is written. */
async function measureAsking(db: Db, key: string): Promise<Row> {
  const slug = "bench-asked";
  await essay(db, slug);
  const requests = await Promise.all(
    Array.from({ length: TIMES * 2 }, async (_, n) => {
      const keys = await receiptParts(randomReceipt());
      const letter = { kind: "question", article: slug, text: `How did you begin, the ${n}th time?` };
      const body = padBody({ v: 1, ...letter, replyMode: "private", wishes: [], ...keys });
      if (!body) throw new Error("It fits no size.");
      const headers = {
        "sec-fetch-site": "same-origin",
        "anon-token": await tokenHeader(tokenOf(key), body),
      };
      return new Request("http://localhost:3000/api/anon/ask", { method: "POST", headers, body });
    }),
  );
  const send = async (n: number) => {
    // They all come from one network, which may send a few an hour.
    globalThis.afterwordLimits = undefined;
    const answer = await ask(requests[n] ?? new Request("http://localhost:3000"));
    if (answer.status !== 202) throw new Error(`A question was answered with ${answer.status}.`);
  };
  await measurePaced("warming up", (n) => send(TIMES + n), { times: 100, perSecond: ASKED_A_SECOND });
  return measurePaced("asking with a token, 50 a second", send, {
    times: TIMES,
    perSecond: ASKED_A_SECOND,
  });
}

function randomReceipt(): ReceiptKeys {
  const random = () => crypto.getRandomValues(new Uint8Array(32));
  return { loc: random(), sign: random(), seal: random() };
}

function elements(prepared: Prepared = []): Uint8Array[] {
  return prepared.map(({ blinded }) => blinded);
}

/** A token as its owner has it, made by the key's holder at once: what it costs to draw is measured beside it. */
function tokenOf(key: string): Token {
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const output = toBase64url(evaluate(epochKeys(key).secretKey, nonce));
  return { key, nonce: toBase64url(nonce), output, day: "", to: "" };
}

function verdict({ name, cpu = Number.NaN }: Row, most: number): string {
  return `${cpu <= most ? "holds" : "FALLS SHORT"}  ${name}: ${cpu.toFixed(2)} ms of processor time (expected at most ${most} ms)`;
}

await measureTokens();
