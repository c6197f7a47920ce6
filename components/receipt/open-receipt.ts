import { deriveReceipt, type ReceiptKeys } from "@/lib/anonymity/protocol/derive-receipt";
import { padBody } from "@/lib/anonymity/protocol/pad-body";
import type { NoteWords, OpenAnswer, OpenBody, SealedNote } from "@/lib/anonymity/protocol/views";
import { fromBase64url, toBase64url } from "@/lib/anonymity/tokens/base64url";
import { isRecord } from "@/lib/anonymity/tokens/check-keys";
import type { AnonState, Receipt } from "@/lib/anonymity/views";
import type { OpenedView } from "@/lib/questions/receipts/views";
import { ORDINALS } from "./ordinals";
import { type Sent, sendAsNobody } from "./send-as-nobody";

/** What was sealed to the holder of a receipt, opened; without words where it can't be. */
export type OpenedNote = SealedNote & { note: NoteWords | undefined };

/** What a receipt opens, with the keys that opened it. All of it is in this page's memory alone. */
export type OpenReceipt = {
  receipt: Receipt;
  keys: ReceiptKeys;
  answer: OpenAnswer<OpenedView>;
  notes: OpenedNote[];
};

/** Opens what was typed: each receipt that it can stand for, one after the other. `onTry` hears the how manieth it is. */
export async function openTyped(
  typed: string,
  onTry: (nth: number, of: number) => void,
): Promise<AnonState<OpenReceipt>> {
  if (typed.trim() === "") return wrong("Please type the words you were given.");
  const { readReceipt } = await import("@/lib/anonymity/read-receipt");
  const read = readReceipt(typed);
  if ("wrong" in read) {
    if (read.wrong === "count") {
      return wrong(
        "That is neither six words nor ten things to buy. Please type all of them, with spaces between.",
      );
    }
    const place = `“${read.word}”, the ${ORDINALS[read.place - 1]} word,`;
    return wrong(
      read.meant === 0
        ? `${place} isn’t one that we give out. Please look at it again.`
        : `${place} could be several of ours. Please type it in full.`,
    );
  }
  let refused: AnonState<never> | undefined;
  for (const [n, receipt] of read.receipts.entries()) {
    onTry(n + 1, read.receipts.length);
    const keys = await deriveReceipt(receipt, location.origin);
    const sent = await openUnder(keys);
    if ("answer" in sent) return { status: "done", result: { receipt, keys, ...sent.answer } };
    refused = sent.refused;
    if (refused.code !== "receipt_unknown") return refused;
  }
  return wrong("We can’t find anything under these words. Please check each of them.");
}

/** What these keys open, as it stands now. */
export async function openUnder(keys: ReceiptKeys): Promise<Sent<Pick<OpenReceipt, "answer" | "notes">>> {
  const body = padBody({ v: 1, loc: toBase64url(keys.loc) } satisfies OpenBody);
  const sent = await sendAsNobody<OpenAnswer<OpenedView>>("/api/anon/open", body);
  if ("refused" in sent) return sent;
  const { answer } = sent;
  const notes = await Promise.all(answer.notes.map((sealed) => opened(sealed, keys.seal)));
  return { answer: { answer, notes } };
}

async function opened(about: SealedNote, secret: Uint8Array): Promise<OpenedNote> {
  const { sealed } = about;
  const bytes = fromBase64url(sealed, Math.floor((sealed.length * 3) / 4));
  const { openNote } = await import("@/lib/anonymity/protocol/seal-note");
  const note = bytes && (await openNote(bytes, secret));
  return { ...about, note: note === undefined ? undefined : noteOf(note) };
}

function noteOf(json: string): NoteWords | undefined {
  const note = parsed(json);
  if (!isRecord(note) || typeof note.author !== "string" || !Array.isArray(note.words)) return undefined;
  return { author: note.author, words: note.words.filter(isWritten) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isWritten(node: unknown): node is NoteWords["words"][number] {
  if (typeof node === "string") return true;
  if (!isRecord(node) || typeof node.tag !== "string" || !Array.isArray(node.children)) return false;
  const { href, start } = node;
  return (
    (href === undefined || typeof href === "string") &&
    (start === undefined || typeof start === "number") &&
    node.children.every(isWritten)
  );
}

function wrong(message: string): AnonState<never> {
  return { status: "refused", fieldErrors: { words: message } };
}
