import type { Token } from "@/lib/anonymity/tokens/blind";
import { isRecord } from "@/lib/anonymity/tokens/check-keys";
import { KEPT_IN } from "./kept-in";

/**
 * What this browser keeps, in one record. It is the same for every member, whether they ever ask or not, and its names
 * say nothing to whoever looks through the browser.
 */
export type Kept = {
  /** The last day on which there was nothing more to do. */
  day: string;
  /** The newest hash of the key log that was seen: the pin of it and of every key before it. */
  head?: string;
  /** The server once showed keys that contradict what was seen before, or a proof that didn't hold. */
  doubted: boolean;
  slips: Token[];
};

const [STORE, RECORD] = ["kept", "one"];

/** Reads and changes what is kept in one transaction, so that two pages at once never take the same thing. */
export async function changeKept<T>(change: (kept: Kept) => { kept: Kept; result: T }): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, "readwrite");
      const store = transaction.objectStore(STORE);
      const reading = store.get(RECORD);
      const changed: T[] = [];
      reading.onsuccess = () => {
        const { kept, result } = change(readKept(reading.result));
        store.put(kept, RECORD);
        changed.push(result);
      };
      transaction.oncomplete = () => {
        for (const result of changed) resolve(result);
      };
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(KEPT_IN, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => {
      // Whoever signs out in another window is not to wait for this one.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(opening.error);
  });
}

function readKept(found: unknown): Kept {
  if (!isRecord(found)) return { day: "", doubted: false, slips: [] };
  const { day, head, doubted, slips } = found;
  return {
    day: typeof day === "string" ? day : "",
    head: typeof head === "string" ? head : undefined,
    doubted: doubted === true,
    slips: Array.isArray(slips) ? slips.filter(isToken) : [],
  };
}

function isToken(value: unknown): value is Token {
  return (
    isRecord(value) &&
    ["key", "nonce", "output", "day", "to"].every((name) => typeof value[name] === "string")
  );
}
