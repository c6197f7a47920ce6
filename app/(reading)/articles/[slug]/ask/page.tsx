import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { AskDesk } from "@/components/questions/ask-desk";
import { AskCare, AskClosed, AskHead, AskNext } from "@/components/questions/ask-parts";
import { comeBackInWords } from "@/components/questions/come-back";
import { crowdInWords } from "@/components/questions/crowd-in-words";
import { firstName } from "@/components/questions/first-name";
import { ReaderPage } from "@/components/site/reader-page";
import { Icon } from "@/components/ui/icon";
import { getCachedCrowd } from "@/lib/anonymity/tokens/cached";
import { getCachedArticle } from "@/lib/articles/cached";
import { articlePath } from "@/lib/articles/paths";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { getCachedCrisisRegions } from "@/lib/moderation/crisis/cached";
import { careAside } from "@/lib/moderation/crisis/care-aside";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT }];

export const metadata: Metadata = {
  title: "Ask without giving a name",
  robots: { index: false, follow: false },
};

/** Asks the author of an article, without an account. The page knows nobody: it has no place for who is signed in. */
export default async function AskPage({ params }: Props) {
  const { slug } = await params;
  const article = await getCachedArticle(slug);
  const author = article?.authors[0];
  if (!article || !author) notFound();
  const [publication, [region], crowd] = await Promise.all([
    getCachedPublication(),
    getCachedCrisisRegions(),
    getCachedCrowd(),
  ]);
  const name = firstName(author.name);
  const about = { author: author.name, name, title: article.title };
  return (
    <ReaderPage publication={publication} current="Ask an author" skip="Skip to the form" account={<span />}>
      {article.questions === "on" ? (
        <AskDesk
          article={{ slug, href: articlePath(slug), cloth: article.cloth }}
          author={author.name}
          name={name}
          publication={publication.name}
          comeBack={comeBackInWords(name, article.answerDays)}
          crowd={crowdInWords(crowd)}
          limit={BODY_LIMITS.question}
          head={<AskHead {...about} />}
          next={<AskNext name={name} pace={author.answersPerWeek} answerDays={article.answerDays} />}
          care={<AskCare name={name} />}
          lines={careAside(region, "nobody")}
          signs={{
            copy: <Icon name="copy" />,
            save: <Icon name="download" />,
            print: <Icon name="printer" />,
          }}
        />
      ) : (
        <AskClosed
          {...about}
          slug={slug}
          paused={article.questions === "paused"}
          sentence={article.pauseSentence}
        />
      )}
    </ReaderPage>
  );
}
