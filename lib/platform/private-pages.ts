/** Pages on which somebody writes, or finds, what nobody else should see on this device. */
const PRIVATE = [/^\/articles\/[^/]+\/ask$/, /^\/articles\/[^/]+\/stories\/new$/, /^\/receipt(\/|$)/];

/** Whether the page at this path is one of them: no copy of it is kept, and nothing goes on there by itself. */
export function isPrivatePage(path: string): boolean {
  return PRIVATE.some((page) => page.test(path));
}
