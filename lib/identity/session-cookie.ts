import { env } from "@/lib/platform/env";

/** How long a session lasts, in seconds, from sign-in on: sixty days. It isn't prolonged by use. */
export const SESSION_SECONDS = 60 * 24 * 60 * 60;

/** The session cookie. `__Host-` binds it to this host and to https; plain http (localhost) can't carry that name. */
export function sessionCookie() {
  const secure = env().AUTH_URL.startsWith("https:");
  return {
    name: secure ? "__Host-afterword-session" : "afterword-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}
