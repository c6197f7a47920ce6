/** The queue of legal notices, one of them open, in the list of what waits or of what is closed. */
export function noticeHref(
  noticeId: string,
  { closed = false, after }: { closed?: boolean; after?: string } = {},
) {
  return `/moderation/legal-notices?notice=${noticeId}${closed ? "&show=closed" : ""}${after ? `&after=${after}` : ""}` as const;
}

export function noticesHref({ closed = false, after }: { closed?: boolean; after?: string } = {}) {
  const query = [closed && "show=closed", after && `after=${after}`].filter(Boolean).join("&");
  return `/moderation/legal-notices${query && (`?${query}` as const)}` as const;
}
