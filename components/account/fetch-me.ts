import { SIGNED_IN_MARK } from "@/lib/identity/mark-name";
import type { MeView } from "@/lib/identity/views";

let asked: Promise<MeView> | undefined;

/**
 * Who is reading, asked at most once a page and by nobody who isn't signed in: a guest's page sends nothing. Where
 * the answer doesn't come the reader is a guest, which every page can serve.
 */
export function fetchMe(): Promise<MeView> {
  asked ??= isMarked() ? ask() : Promise.resolve({ signedIn: false });
  return asked;
}

async function ask(): Promise<MeView> {
  try {
    const answer = await fetch("/api/me");
    return answer.ok ? await answer.json() : { signedIn: false };
  } catch {
    return { signedIn: false };
  }
}

/** Whether somebody is signed in in this browser, as far as a script can tell. */
export function isMarked(): boolean {
  return document.cookie.split("; ").some((cookie) => cookie.startsWith(`${SIGNED_IN_MARK}=`));
}
