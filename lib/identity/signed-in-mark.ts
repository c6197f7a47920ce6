import { env } from "@/lib/platform/env";
import { SIGNED_IN_MARK } from "./mark-name";
import { SESSION_SECONDS, sessionCookie } from "./session-cookie";

/** The attributes it is set with. */
export function signedInMark(value: "1" | "") {
  return {
    name: SIGNED_IN_MARK,
    value,
    path: "/",
    sameSite: "lax" as const,
    secure: env().AUTH_URL.startsWith("https:"),
    maxAge: value ? SESSION_SECONDS : 0,
  };
}

/** Removes it, with the session. */
export function clearSignedInMark(jar: { set: (cookie: ReturnType<typeof signedInMark>) => unknown }): void {
  jar.set(signedInMark(""));
}

/** An answer that opens a session sets it too. */
export function withSignedInMark(answer: Response): Response {
  const session = sessionCookie().name;
  const opens = answer.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${session}=`) && !cookie.startsWith(`${session}=;`));
  if (!opens) return answer;
  const { name, value, path, maxAge, secure } = signedInMark("1");
  const parts = [
    `${name}=${value}`,
    `Path=${path}`,
    `Max-Age=${maxAge}`,
    "SameSite=Lax",
    ...(secure ? ["Secure"] : []),
  ];
  answer.headers.append("set-cookie", parts.join("; "));
  return answer;
}
