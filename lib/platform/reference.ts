/** Crockford's base 32: no I, L, O or U, so that a reference can be read out and copied by hand. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How many bytes a reference is made of: 80 bits, which nobody guesses. */
export const REFERENCE_BYTES = 10;

/** Ten bytes as "7QK2-9MTX-4RVB-0HWD". */
export function spellReference(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes.subarray(0, REFERENCE_BYTES)) value = value * 256n + BigInt(byte);
  const signs = Array.from({ length: 16 }, (_, n) =>
    SIGNS.charAt(Number((value >> BigInt(75 - 5 * n)) & 31n)),
  );
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join("")).join("-");
}

/** What somebody typed as we spell it: look-alikes for what they stand for, without spaces and hyphens. */
export function readReference(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
