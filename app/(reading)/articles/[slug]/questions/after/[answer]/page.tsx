import { UNBUILT } from "@/app/(reading)/unbuilt";
import { QuestionsPage, questionsMetadata } from "../../questions-page";

type Props = { params: Promise<{ slug: string; answer: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, answer: UNBUILT }];

export async function generateMetadata({ params }: Props) {
  const { slug, answer } = await params;
  return questionsMetadata({ slug, after: answer });
}

/** A later page of an article's answered questions. */
export default async function Page({ params }: Props) {
  const { slug, answer } = await params;
  return <QuestionsPage slug={slug} after={answer} />;
}
