import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ConversationPage, conversationMetadata } from "../../conversation-page";

type Props = { params: Promise<{ slug: string; order: string; thread: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, order: UNBUILT, thread: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => conversationMetadata(await params);

/** A later page of the conversations under an article. */
export default async function Page({ params }: Props) {
  const { slug, order, thread } = await params;
  return <ConversationPage slug={slug} order={order} after={thread} />;
}
