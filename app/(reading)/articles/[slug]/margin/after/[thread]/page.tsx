import { UNBUILT } from "@/app/(reading)/unbuilt";
import { MarginPage, marginMetadata } from "../../margin-page";

type Props = { params: Promise<{ slug: string; thread: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, thread: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => marginMetadata(await params);

/** A later page of an article's margin. */
export default async function Page({ params }: Props) {
  const { slug, thread } = await params;
  return <MarginPage slug={slug} after={thread} />;
}
