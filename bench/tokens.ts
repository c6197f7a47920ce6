import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
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
import { startPostgres } from "@/server/postgres/start-postgres";
import { stopPostgres } from "@/server/postgres/stop-postgres";
import { measureWork } from "./measure-work";
import { asTable, type Row } from "./row";

const TIMES = 400;
/** The most processor time that each may take of this process, in milliseconds. */
const MOST = { draw: 30, redeem: 3 };

/** What drawing two tokens and spending one cost the server, in commands and database; prints a table and what holds. */
async function measureTokens(): Promise<void> {
  const folder = path.resolve(".data/bench-tokens");
  rmSync(folder, { recursive: true, force: true });
  const running = await startPostgres({ folder });
  try {
    await migrate(running.url);
    Object.assign(process.env, {
      DATABASE_URL: running.url,
      AUTH_URL: "http://localhost:3000",
      AUTH_SECRET: randomUUID(),
      AFTERWORD_KEY: randomUUID(),
      ANON_SEED: randomUUID(),
    });
    const database = openDatabase(running.url);
    globalThis.afterwordDatabase = database;
    const [draw, redeem] = await measure();
    await drawBook().close();
    await database.close();
    process.stdout.write(
      `\n${asTable([draw, redeem])}\n\n${verdict(draw, MOST.draw)}\n${verdict(redeem, MOST.redeem)}\n`,
    );
  } finally {
    await stopPostgres(running);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(): Promise<[draw: Row, redeem: Row]> {
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
  ];
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
