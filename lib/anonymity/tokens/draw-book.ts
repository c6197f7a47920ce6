import { sql } from "drizzle-orm";
import pg from "pg";
import { z } from "zod";
import { type Db, db, directUrl } from "@/db/client";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { log } from "@/lib/platform/log";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { DRAWN_A_DAY } from "./messages";
import { shuffled } from "./shuffled";

/** So many tokens for this member on this day. */
export type DrawEntry = { memberId: string; day: string; n: number };

/** How long an entry may wait, in milliseconds, and how many may, before they are written. */
const WAITS = 3_600_000;
const MOST_WAITING = 64;

const Held = z.object({ rows: z.array(z.object({ held: z.boolean() })) });
const Written = z.object({ n: z.number() });

/**
 * Who drew today, in this process's memory until a batch of it is written to `anon_draw` in random order: so that the
 * table tells the hour of a draw at most, and never which came first.
 *
 * The day's limit holds across processes all the same. While a member waits in the book it holds an advisory lock for
 * them, under a keyed hash, on a connection of its own; another process that can't get the lock refuses. Who is found
 * in neither place has drawn nothing. A process that dies loses its locks with its book, so that each member who was
 * in it can draw once more that day, and no more than that.
 */
export class DrawBook {
  readonly #waiting = new Map<string, DrawEntry>();
  #turn: Promise<unknown> = Promise.resolve();
  #locks: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `url` is the database's address without a pooler, which would hand the locks to somebody else. */
  constructor(
    readonly database: () => Db,
    readonly url: string,
  ) {}

  /** @throws Refusal `drawn_today`; any error leaves the book as it was */
  enter(entry: DrawEntry): Promise<void> {
    return this.#inTurn(() => this.#enter(entry));
  }

  /** Takes an entry back for which nothing was given. */
  strike({ n, ...entry }: DrawEntry): Promise<void> {
    return this.#inTurn(async () => {
      const left = (this.#waiting.get(keyOf(entry))?.n ?? 0) - n;
      if (left > 0) this.#waiting.set(keyOf(entry), { ...entry, n: left });
      else if (this.#waiting.delete(keyOf(entry))) await this.#letGo(keyOf(entry));
    });
  }

  /** Writes what waits, and lets go of its locks. */
  flush(): Promise<void> {
    return this.#inTurn(() => this.#write());
  }

  /** Writes what waits, for the last time. */
  async close(): Promise<void> {
    await this.flush().finally(() => this.#locks?.end());
  }

  /** One after the other: an entry must not come between another's look and its writing down. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #enter({ n, ...entry }: DrawEntry): Promise<void> {
    const key = keyOf(entry);
    const waiting = this.#waiting.get(key)?.n ?? 0;
    if (waiting + n > DRAWN_A_DAY) throw new Refusal("drawn_today");
    if (waiting === 0 && !(await this.#hold(key))) throw new Refusal("drawn_today");
    try {
      if ((await this.#findWritten(entry)) + waiting + n > DRAWN_A_DAY) throw new Refusal("drawn_today");
    } catch (error) {
      if (waiting === 0) await this.#letGo(key);
      throw error;
    }
    this.#waiting.set(key, { ...entry, n: waiting + n });
    this.#timer ??= setTimeout(() => this.#writeLater(), WAITS).unref();
    if (this.#waiting.size >= MOST_WAITING) this.#writeLater();
  }

  async #findWritten({ memberId, day }: Omit<DrawEntry, "n">): Promise<number> {
    const [found] = await rows(
      this.database(),
      Written,
      sql`select n from anon_draw where member_id = ${memberId}::uuid and day = ${day}::date`,
    );
    return found?.n ?? 0;
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    const entries = shuffled([...this.#waiting.values()]);
    await this.database().execute(
      sql`insert into anon_draw (member_id, day, n)
        select "memberId", day, n from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e("memberId" uuid, day date, n integer)
        on conflict (member_id, day) do update set n = anon_draw.n + excluded.n`,
    );
    this.#waiting.clear();
    await this.#locks?.query("select pg_advisory_unlock_all()");
  }

  /** What can't be written now stays in the book for the next time. */
  #writeLater(): void {
    this.flush().catch((err) => {
      log.warn({ err }, "draws could not be written, and are tried again in an hour");
      this.#timer ??= setTimeout(() => this.#writeLater(), WAITS).unref();
    });
  }

  async #hold(key: string): Promise<boolean> {
    const locks = this.#locks ?? (await this.#connect());
    const { rows } = Held.parse(
      await locks.query("select pg_try_advisory_lock($1::bigint) as held", [lockOf(key)]),
    );
    return rows[0]?.held === true;
  }

  async #letGo(key: string): Promise<void> {
    await this.#locks?.query("select pg_advisory_unlock($1::bigint)", [lockOf(key)]);
  }

  /** Opens the connection that holds the locks. A lost one took them along, so those who wait are held anew. */
  async #connect(): Promise<pg.Client> {
    const opened = new pg.Client({ connectionString: this.url, keepAlive: true, query_timeout: 5_000 });
    const lose = () => {
      if (this.#locks === opened) this.#locks = undefined;
    };
    opened.on("error", lose);
    opened.on("end", lose);
    await opened.connect();
    for (const key of this.#waiting.keys()) {
      await opened.query("select pg_try_advisory_lock($1::bigint)", [lockOf(key)]);
    }
    this.#locks = opened;
    return opened;
  }
}

function keyOf({ memberId, day }: Omit<DrawEntry, "n">): string {
  return `${day} ${memberId}`;
}

/** 64 bits of a keyed hash: `pg_locks` names no member to whoever looks. */
function lockOf(key: string): string {
  return keyedHash("anon-draw", key).readBigInt64BE().toString();
}

declare global {
  /** One book a process: Next bundles each route by itself. */
  var afterwordDrawBook: DrawBook | undefined;
}

/** This process's book. */
export function drawBook(): DrawBook {
  globalThis.afterwordDrawBook ??= new DrawBook(db, directUrl());
  return globalThis.afterwordDrawBook;
}
