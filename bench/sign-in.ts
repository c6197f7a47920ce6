/** Signs in by a demo link; the cookies of the session. */
export async function signIn(link: string): Promise<string> {
  const answer = await fetch(link.replace("localhost", "127.0.0.1"), { redirect: "manual" });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
