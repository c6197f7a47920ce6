import pg from "pg";
import { z } from "zod";
import { log } from "@/lib/platform/log";
import { everythingTag } from "@/lib/platform/tags";

const channel = "afterword_expire";
const Tags = z.array(z.string());

/** How often the connection is tried for life, and how long after its end another is opened, in milliseconds. */
const heartbeat = 15_000;
const rest = 1_000;

/**
 * Hears of what other processes expire: web nodes, the worker, an import. While the connection is lost it may miss
 * some, so after each new one everything expires. Returns what ends it.
 */
export async function listenForExpiries(
  url: string,
  expire: (tags: string[]) => void | Promise<void>,
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let over = false;

  const open = async () => {
    const opened = new pg.Client({ connectionString: url, keepAlive: true, query_timeout: 5_000 });
    opened.on("notification", ({ payload }) => expire(read(payload)));
    opened.on("error", () => lose(opened));
    opened.on("end", () => lose(opened));
    await opened.connect();
    await opened.query(`listen ${channel}`);
    client = opened;
  };
  const lose = (lost: pg.Client) => {
    if (over || client !== lost) return;
    client = undefined;
    log.warn("the connection that hears of expiries was lost");
    void lost.end().catch(() => undefined);
    timer = setTimeout(reopen, rest);
  };
  const reopen = () => {
    open()
      .then(() => expire([everythingTag]))
      .catch(() => {
        if (!over) timer = setTimeout(reopen, rest);
      });
  };
  const beat = setInterval(() => {
    const tried = client;
    tried?.query("select 1").catch(() => lose(tried));
  }, heartbeat);

  await open();
  return async () => {
    over = true;
    clearInterval(beat);
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}

/** Whatever can't be read may have been about anything. */
function read(payload: string | undefined): string[] {
  try {
    return Tags.parse(JSON.parse(payload ?? ""));
  } catch {
    return [everythingTag];
  }
}
