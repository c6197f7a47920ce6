import { REFUSALS } from "@/lib/refusals";

/** Auth.js's words for what went wrong, as our refusals. */
const CODES: Record<string, keyof typeof REFUSALS> = {
  Verification: "link_used",
  AccessDenied: "address_unproved",
  OAuthAccountNotLinked: "other_sign_in",
};

/** The sentence for an error that a sign-in came back with. */
export function signInProblem(error: string | undefined): string | undefined {
  if (!error) return undefined;
  if (error === "TooFast") return "That was quick. Please wait an hour and try again.";
  return REFUSALS[CODES[error] ?? "sign_in_failed"];
}
