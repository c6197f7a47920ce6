import { askElsewhere, type Limits, NoAnswer } from "@/lib/platform/ask-elsewhere";
import type { OutsideCheck } from "./outside-check";

type Options = {
  url: string;
  key: string;
  /** The address of this site, which the service wants to know. */
  site: string;
  /** Whether it is told what came of its answers. */
  learn: boolean;
  limits?: Limits;
};

/**
 * Akismet (https://akismet.com/developers): comment-check, submit-spam and submit-ham. It asks for the address that a text
 * came from; it is given that of no machine, because where somebody writes from isn't ours to tell.
 */
export function akismet({ url, key, site, learn, limits }: Options): OutsideCheck {
  const send = (call: string, words: string) => {
    const body = new URLSearchParams({
      api_key: key,
      blog: site,
      user_ip: "127.0.0.1",
      comment_type: "comment",
      comment_content: words,
      blog_charset: "UTF-8",
    });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return askElsewhere(new URL(`/1.1/${call}`, url).href, { headers, body: body.toString() }, limits);
  };
  return {
    service: "akismet",
    name: "Akismet",
    look: async (words) => {
      const answer = (await send("comment-check", words)).trim();
      if (answer === "false") return { flagged: false };
      if (answer === "true") return { flagged: true, explanation: "Akismet takes it for spam." };
      throw new NoAnswer("nonsense");
    },
    teach: learn
      ? async (words, lesson) => {
          await send(`submit-${lesson}`, words);
        }
      : undefined,
  };
}
