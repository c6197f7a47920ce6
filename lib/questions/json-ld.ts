import { articlePath } from "@/lib/articles/paths";
import { questionPath } from "./paths";
import type { AnsweredView } from "./views";

/** One answered question as a `QAPage` of schema.org. `origin` is the public address, without a slash at its end. */
export function questionJsonLd(origin: string, answer: AnsweredView) {
  const url = origin + questionPath(answer.id);
  const day = answer.publishedAt.toISOString().slice(0, 10);
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    "@id": url,
    url,
    isPartOf: { "@type": "Article", "@id": origin + articlePath(answer.article.slug) },
    mainEntity: {
      "@type": "Question",
      name: answer.question,
      text: answer.question,
      answerCount: 1,
      author: { "@type": "Person", name: "A reader" },
      datePublished: day,
      acceptedAnswer: {
        "@type": "Answer",
        text: answer.text,
        url,
        datePublished: day,
        author: { "@type": "Person", name: answer.author },
      },
    },
  };
}
