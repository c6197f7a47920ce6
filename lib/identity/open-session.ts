import { randomBytes } from "node:crypto";
import type { Db } from "@/db/client";
import { sessions } from "@/db/schema/identity";
import { storedToken } from "./find-session";
import { SESSION_SECONDS } from "./session-cookie";

/** Opens a session as Auth.js does at the end of a sign-in. Returns the token for the cookie. */
export async function openSession(db: Db, memberId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expires = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await db
    .insert(sessions)
    .values({ sessionToken: storedToken(token), userId: memberId, expires, openedAt: now });
  return token;
}
