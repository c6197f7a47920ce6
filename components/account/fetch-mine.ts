import type { MeOnArticleView } from "@/lib/contributions/views";
import { isMarked } from "./fetch-me";

const nobody: MeOnArticleView = { signedIn: false };
const asked = new Map<string, Promise<MeOnArticleView>>();

/**
 * What is the reader's own on an article's page: names to sign with, and notes that others don't see yet. Asked once a
 * page, by members only; `anew` asks again, after something was sent. Where no answer comes, the reader is a guest.
 */
export function fetchMine(article: string, anew = false): Promise<MeOnArticleView> {
  const known = asked.get(article);
  if (known && !anew) return known;
  const answer = isMarked() ? ask(article) : Promise.resolve(nobody);
  asked.set(article, answer);
  return answer;
}

async function ask(article: string): Promise<MeOnArticleView> {
  try {
    const answer = await fetch(`/api/me/articles/${encodeURIComponent(article)}`);
    return answer.ok ? await answer.json() : nobody;
  } catch {
    return nobody;
  }
}

/** Told to the page when a note was sent, so that its writer sees it in its place. */
export const SENT = "afterword:sent";
