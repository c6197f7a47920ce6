import type { Detail } from "./detail";

/** Where details stand once a text was written on: what was touched is none any more, what stands behind moves along. */
export function carry(details: readonly Detail[], before: string, after: string): Detail[] {
  if (before === after) return [...details];
  const least = Math.min(before.length, after.length);
  let ahead = 0;
  while (ahead < least && before.charAt(ahead) === after.charAt(ahead)) ahead += 1;
  let behind = 0;
  while (
    behind < least - ahead &&
    before.charAt(before.length - 1 - behind) === after.charAt(after.length - 1 - behind)
  ) {
    behind += 1;
  }
  const moved = after.length - before.length;
  return details.flatMap((detail) => {
    const [start, end] = [Math.min(detail.start, detail.from), Math.max(detail.end, detail.to)];
    if (end <= ahead) return [detail];
    if (start < before.length - behind) return [];
    return [
      {
        ...detail,
        start: detail.start + moved,
        end: detail.end + moved,
        from: detail.from + moved,
        to: detail.to + moved,
      },
    ];
  });
}
