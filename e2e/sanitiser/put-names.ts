import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { BylineInput } from "@/lib/contributions/schemas";
import { Refusal } from "@/lib/platform/refusal";
import type { Corpus } from "./corpora";
import { filledIn, type Troupe } from "./troupe";

/** A name that was taken, and the id to sign with it. */
export type Taken = { id: string; name: string };

/** As long as a name may be. */
const LENGTH = 40;

/** Cases as names to sign with, cut to their length: those that are taken. They are read with what they first sign. */
export async function putNames(troupe: Troupe, { cases }: Corpus): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const [n, { text }] of cases.entries()) {
    const name = Array.from(text).slice(0, LENGTH).join("");
    const kind = n % 2 === 0 ? "pen" : "display";
    const byline = await proposeByline(troupe.as("reader"), filledIn(BylineInput, { kind, name })).catch(
      passRefusal,
    );
    if (byline) taken.push({ id: byline.id, name: byline.body });
  }
  return taken;
}

/** What is no name, or looks like one in use, is refused: then nothing of it is anywhere. */
function passRefusal(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
