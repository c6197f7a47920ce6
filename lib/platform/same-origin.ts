/**
 * Whether a write comes from one of our own pages. Browsers set both headers themselves; `Sec-Fetch-Site` is sent
 * only to https and localhost, so `Origin` decides elsewhere. Neither of them: refused.
 */
export function isSameOrigin(headers: Headers, ownAddress: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === new URL(ownAddress).origin;
}
