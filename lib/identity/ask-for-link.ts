import { keyedHash } from "@/lib/platform/keyed-hash";
import { canSendMail } from "@/lib/platform/mail";
import { takeTurn } from "@/lib/platform/rate-limit";
import { Refusal } from "@/lib/platform/refusal";
import { signIn } from "./auth";
import type { AskForLinkInput } from "./schemas";
import { ownPath } from "./sign-in-path";

/**
 * Sends a sign-in link to an address. Whether there is an account with it makes no difference to what is said.
 * @throws Refusal `mail_off`, `mail_down`, `too_fast`
 */
export async function askForLink({ email, from }: AskForLinkInput): Promise<void> {
  if (!canSendMail()) throw new Refusal("mail_off");
  await takeTurn("sign-in-address", keyedHash("sign-in-address", email).toString("base64url"));
  const next: unknown = await signIn("email", { email, redirect: false, redirectTo: ownPath(from) });
  // Auth.js keeps the reason to itself and answers with the address of an error page.
  if (typeof next !== "string" || new URL(next).searchParams.has("error")) throw new Refusal("mail_down");
}
