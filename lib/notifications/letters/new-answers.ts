import type { Letter } from "@/lib/platform/mail";

export type NewAnswersLetter = {
  to: string;
  publication: string;
  /** Articles under which something was answered. */
  articles: readonly { title: string; href: string }[];
  /** Where these letters are stopped with one press. */
  stopHref: string;
};

/** Under which articles authors have answered in a week. The same for everyone: it says nothing of who asked. */
export function newAnswersLetter({ to, publication, articles, stopHref }: NewAnswersLetter): Letter {
  const text = [
    "Authors have answered questions in the week that is over.",
    articles.map(({ title, href }) => `${title}\n${href}`).join("\n\n"),
    `You asked for this letter; it comes once a week at most. Stop it here:\n${stopHref}`,
    publication,
  ];
  return { to, subject: `A line from ${publication}`, text: text.join("\n\n") };
}
