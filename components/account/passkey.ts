import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

/** What came of asking the device. `cancelled`: the person closed its dialog, which is no error. */
export type PasskeyOutcome = { kind: "done"; href: string } | { kind: "cancelled" } | { kind: "failed" };

/** Signs in with a passkey that the device or its key keeper offers; afterwards to `from`. */
export function signInWithPasskey(from: string): Promise<PasskeyOutcome> {
  return throughDevice("authenticate", from);
}

/** Adds a passkey of this device to the account that is signed in. */
export function addPasskey(): Promise<PasskeyOutcome> {
  return throughDevice("register", "/account/security");
}

async function throughDevice(action: "authenticate" | "register", from: string): Promise<PasskeyOutcome> {
  try {
    const asked = await fetch(`/api/auth/webauthn-options/passkey?action=${action}`);
    if (!asked.ok) return { kind: "failed" };
    const { options } = await asked.json();
    const data =
      action === "register" ? await startRegistration(options) : await startAuthentication(options);
    const answer = await fetch("/api/auth/callback/passkey", {
      method: "POST",
      // Auth.js then answers with the address to go to, and doesn't lead there itself.
      headers: { "X-Auth-Return-Redirect": "1" },
      body: new URLSearchParams({ action, data: JSON.stringify(data), callbackUrl: from }),
    });
    const { url }: { url?: string } = await answer.json();
    if (!url || new URL(url, location.href).searchParams.has("error")) return { kind: "failed" };
    return { kind: "done", href: url };
  } catch (error) {
    return { kind: error instanceof Error && error.name === "NotAllowedError" ? "cancelled" : "failed" };
  }
}
