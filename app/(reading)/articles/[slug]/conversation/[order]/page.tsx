import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ConversationPage, conversationMetadata } from "./conversation-page";

type Props = { params: Promise<{ slug: string; order: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, order: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => conversationMetadata(await params);

/** The conversations under an article in one order. */
export default async function Page({ params }: Props) {
  return <ConversationPage {...(await params)} />;
}
