import { openSession } from "@/lib/identity/open-session";
import { sessionCookie } from "@/lib/identity/session-cookie";
import { Visitor } from "./visitor";
import type { Person, World } from "./world";

/** A browser in which this person is signed in, before a server whose database is this world's. */
export async function comeIn(world: World, person: Person): Promise<Visitor> {
  const visitor = guestOf(world);
  visitor.cookies.set(sessionCookie().name, await openSession(world.db, person.id, new Date()));
  return visitor;
}

/** A browser in which nobody is signed in. */
export function guestOf(world: World): Visitor {
  globalThis.afterwordDatabase = world.database;
  return new Visitor();
}
