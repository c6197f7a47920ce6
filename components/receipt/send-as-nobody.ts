import type { AnonState } from "@/lib/anonymity/views";

/** What a request without a name came to: an answer, or a refusal after which nothing was taken, or nobody knows. */
export type Sent<A> = { answer: A } | { refused: AnonState<never>; settled: boolean };

/** Milliseconds before it is sent again, where the line dropped. The same bytes twice are one letter. */
const PAUSES = [600, 2_000];

/**
 * Sends bytes as nobody (`anonymity.md` 2): a plain request without cookies or a referrer, that no cache keeps. Where no
 * answer comes, or our side fails, it is sent again as it is.
 */
export async function sendAsNobody<A>(
  path: string,
  body?: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent<A>> {
  const send = () =>
    fetch(path, {
      method: "POST",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      headers: body ? { "content-type": "application/json", ...headers } : headers,
      body,
    });
  let sent = await answerOf<A>(send());
  for (const pause of PAUSES) {
    if ("answer" in sent || sent.settled) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    sent = await answerOf<A>(send());
  }
  return sent;
}

async function answerOf<A>(sending: Promise<Response>): Promise<Sent<A>> {
  try {
    const response = await sending;
    if (response.ok) {
      const answer: A = await response.json();
      return { answer };
    }
    const refused: AnonState<never> = await response.json();
    return { refused: { ...refused, status: "refused" }, settled: response.status < 500 };
  } catch {
    return { refused: { status: "refused", message: UNREACHED }, settled: false };
  }
}

const UNREACHED = "That didn’t reach us. Your words are still here: please send them again in a moment.";

/** What doesn't fit into the largest body that is sent. */
export function tooLong(field: string): AnonState<never> {
  return { status: "refused", fieldErrors: { [field]: "This is too long to be sent. Please shorten it." } };
}
