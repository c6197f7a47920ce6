import { randomBytes } from "node:crypto";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { REFERENCE_BYTES, readReference, spellReference } from "@/lib/platform/reference";

/** A code by which who has no account can ask what came of a report. Shown once; only its hash is stored. */
export function makeReportCode(): string {
  return spellReference(randomBytes(REFERENCE_BYTES));
}

/** How a code is looked for, as it was given out or as it was typed. */
export function reportCodeHash(code: string): Buffer {
  return keyedHash("report-code", readReference(code));
}
