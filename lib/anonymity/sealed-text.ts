import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { REPLY_MODES, WISHES } from "@/db/vocabulary";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { seal, unseal } from "@/lib/platform/seal";

/** What somebody wrote under a receipt, as it is sealed: the text, and what was chosen with it. */
export const Letter = z.object({
  text: z.string(),
  replyMode: z.enum(REPLY_MODES),
  wishes: z.array(z.enum(WISHES)),
  /** Its writer was asked to read it once more, and sent it as it is (`readOnceMore`). */
  seen: z.string().optional(),
});
export type Letter = z.output<typeof Letter>;

/** A contribution's text as a query found it: in the clear, or sealed (`sealedText`) where nobody signed it. */
export type Found = { id: string; body: string; sealed: string | null };

/**
 * Seals a letter for `anon_message`, whose id is that of its contribution as well. The key is not in the database, so a
 * copy of that shows nothing that wasn't published.
 */
export function sealLetter(id: string, letter: Letter): Buffer {
  return seal("anon-message", JSON.stringify(letter), id);
}

/** Opens what `sealLetter` closed. */
export function openLetter(id: string, sealed: Uint8Array): Letter {
  return Letter.parse(JSON.parse(unseal("anon-message", sealed, id)));
}

/** The sealed letter of a contribution in a query, in base64; null for everything that is signed. */
export function sealedText(contributionId: SQL): SQL {
  return sql`(select encode(m.body, 'base64') from anon_message m where m.id = ${contributionId})`;
}

/** The words of a contribution, whoever wrote it. */
export function textOf({ id, body, sealed }: Found): string {
  return sealed === null ? body : openLetter(id, Buffer.from(sealed, "base64")).text;
}

/** Its words as they are shown. */
export function htmlOf({ html, ...found }: Found & { html: string }): string {
  return found.sealed === null ? html : renderMarkdown(textOf(found));
}
