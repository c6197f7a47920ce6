import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ThreadPage, threadMetadata } from "../../thread-page";

type Props = { params: Promise<{ slug: string; thread: string; note: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, thread: UNBUILT, note: UNBUILT }];

export async function generateMetadata({ params }: Props) {
  const { slug, thread, note } = await params;
  return threadMetadata({ slug, thread, after: note });
}

/** A later page of a conversation. */
export default async function Page({ params }: Props) {
  const { slug, thread, note } = await params;
  return <ThreadPage slug={slug} thread={thread} after={note} />;
}
