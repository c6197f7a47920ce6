import { emailOf, people } from "@/db/seed/publication/people";
import { isDemo } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import type { DemoLink, DemoRole } from "./views";

/** What each of the demo's people comes for, and so where their link leads. */
const HOMES = {
  reader: "/",
  moderator: "/moderation/held",
  author: "/desk",
  admin: "/admin/articles",
} as const satisfies Record<DemoRole, string>;

/** One link for each of the demo's people, the same after every start; none where there is no demo. */
export function demoSignInLinks(address: string): DemoLink[] {
  if (!isDemo()) return [];
  return demoPeople().map(({ role, name, token }) => ({
    role,
    name,
    href: new URL(`/demo/sign-in/${token}`, address).href,
  }));
}

/** Whom a link's token stands for. */
export function demoPersonFor(token: string) {
  return isDemo() ? demoPeople().find((person) => person.token === token) : undefined;
}

function demoPeople() {
  return people.flatMap((person) => {
    if (!("demo" in person)) return [];
    const { demo: role, displayName: name, key } = person;
    const token = keyedHash("demo-sign-in", role).toString("base64url").slice(0, 32);
    return [{ role, name, token, email: emailOf(key), home: HOMES[role] }];
  });
}
