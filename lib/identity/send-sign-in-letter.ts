import type { Db } from "@/db/client";
import { signInLetter } from "@/lib/notifications/letters/sign-in";
import { publicationName } from "@/lib/notifications/publication-name";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { MailProblem, sendLetter } from "@/lib/platform/mail";
import { Refusal } from "@/lib/platform/refusal";
import { ownPath } from "./sign-in-path";

/**
 * Sends a sign-in link now, without the worker: somebody is waiting for it. The link opens a page of ours with a
 * button, since mail scanners open every link they see. It is built on AUTH_URL, whatever host the request named.
 * @throws Refusal `mail_off`, `mail_down`
 */
export async function sendSignInLetter(
  db: Db,
  { to, token, from }: { to: string; token: string; from: string },
  now: Date,
): Promise<void> {
  const href = new URL("/sign-in/link", env().AUTH_URL);
  href.searchParams.set("token", token);
  const path = ownPath(from);
  if (path !== "/") href.searchParams.set("from", path);
  const letter = signInLetter({ to, publication: await publicationName(db), href: href.href });
  try {
    await sendLetter(db, letter, now);
  } catch (error) {
    if (!(error instanceof MailProblem)) throw error;
    log.error({ err: error }, "a sign-in letter didn't leave");
    throw new Refusal("mail_down");
  }
}
