import { UNBUILT } from "@/app/(reading)/unbuilt";
import { QuestionsPage, questionsMetadata } from "./questions-page";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => questionsMetadata(await params);

/** The answered questions of an article. */
export default async function Page({ params }: Props) {
  return <QuestionsPage {...(await params)} />;
}
