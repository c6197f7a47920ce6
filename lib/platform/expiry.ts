declare global {
  /** Set by the web server in its own process: drops pages that carry these tags. Over when they are gone. */
  var afterwordExpire: ((tags: string[]) => void | Promise<void>) | undefined;
}

/**
 * Drops the cached pages that carry these tags, in this process, before the writer's next request can ask for them.
 * Call it after the commit. Other processes hear of it by the NOTIFY inside the transaction; so does this one, should
 * the first way fail. Where there is no shelf (the worker, a command, a test) it does nothing.
 */
export async function expireTags(tags: string[]): Promise<void> {
  await globalThis.afterwordExpire?.(tags);
}
