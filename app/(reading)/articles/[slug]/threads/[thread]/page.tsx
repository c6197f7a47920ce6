import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ThreadPage, threadMetadata } from "./thread-page";

type Props = { params: Promise<{ slug: string; thread: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, thread: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => threadMetadata(await params);

/** A conversation. */
export default async function Page({ params }: Props) {
  return <ThreadPage {...(await params)} />;
}
