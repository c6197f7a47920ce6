import { randomBytes } from "node:crypto";
import type { NextAuthConfig } from "next-auth";
import type { EmailConfig, Provider } from "next-auth/providers";
import Google from "next-auth/providers/google";
import Passkey from "next-auth/providers/passkey";
import type { Db } from "@/db/client";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { authAdapter } from "./auth-adapter";
import { github } from "./github";
import { normaliseEmail } from "./normalise-email";
import { credentialsOf } from "./providers";
import { sendSignInLetter } from "./send-sign-in-letter";
import { SESSION_SECONDS, sessionCookie } from "./session-cookie";
import { ownPath } from "./sign-in-path";

/** How long a sign-in link works, in seconds: half an hour. */
const LINK_SECONDS = 30 * 60;

/** Auth.js as we use it: e-mail link, passkey, outside services by environment, sessions in the database. */
export function authConfig(db: Db): NextAuthConfig {
  const { AUTH_SECRET, AUTH_URL } = env();
  return {
    adapter: authAdapter(db),
    providers: [emailLink(db), passkey(), ...outsideServices()],
    secret: AUTH_SECRET,
    // Addresses are built on AUTH_URL (Auth.js reads the variable), so the Host header decides nothing.
    trustHost: true,
    session: {
      strategy: "database",
      maxAge: SESSION_SECONDS,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", verifyRequest: "/sign-in/check", error: "/sign-in" },
    experimental: { enableWebAuthn: true },
    callbacks: {
      // An address that the other service hasn't proved may be somebody else's.
      signIn: ({ account, profile }) =>
        account?.type === "email" || account?.type === "webauthn" || profile?.email_verified === true,
      redirect: ({ url }) => {
        // The path alone is kept, so that nothing leads off this site.
        const { origin } = new URL(AUTH_URL);
        const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
        return origin + ownPath(path);
      },
      // Nothing of a session leaves the server: pages know the viewer by `currentActor`.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      // Auth.js puts addresses and credentials into its messages; the kind of error says enough.
      error: (error) => log.warn({ kind: error.name }, "a sign-in failed"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function emailLink(db: Db): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "E-mail link",
    maxAge: LINK_SECONDS,
    generateVerificationToken: () => randomBytes(32).toString("base64url"),
    normalizeIdentifier: normaliseEmail,
    sendVerificationRequest: ({ identifier, token, url }) =>
      sendSignInLetter(db, { to: identifier, token, from: pathOf(url) }, new Date()),
  };
}

/** Where Auth.js was told to lead after sign-in. */
function pathOf(callback: string): string {
  const wanted = new URL(callback).searchParams.get("callbackUrl");
  if (!wanted || !URL.canParse(wanted)) return "/";
  const { pathname, search } = new URL(wanted);
  return ownPath(pathname + search);
}

function passkey(): Provider {
  return Passkey({
    // A passkey is added by those who are signed in. Left as it is, Auth.js would open an account for any
    // address that somebody types, unproved, and tell whether an address is known.
    getUserInfo: async () => null,
  });
}

function outsideServices(): Provider[] {
  const ofGitHub = credentialsOf("github");
  const ofGoogle = credentialsOf("google");
  return [...(ofGitHub ? [github(ofGitHub)] : []), ...(ofGoogle ? [Google(ofGoogle)] : [])];
}
