/** Where FNV-1a (32 bits) begins. */
export const FNV_BASIS = 0x811c9dc5;

/** One step of FNV-1a, by a UTF-16 unit instead of a byte: quick, and for telling texts apart, never for secrets. */
export function fnvStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The last step of MurmurHash3: every bit of what comes in moves every bit of what goes out (32 bits, no sign). */
export function mixBits(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (again ^ (again >>> 16)) >>> 0;
}
