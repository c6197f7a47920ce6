import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ShelfPage, shelfMetadata } from "../../shelf-page";

type Props = { params: Promise<{ slug: string; story: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, story: UNBUILT }];

export async function generateMetadata({ params }: Props) {
  const { slug, story } = await params;
  return shelfMetadata({ slug, after: story });
}

/** Older stories beside an article. */
export default async function Page({ params }: Props) {
  const { slug, story } = await params;
  return <ShelfPage slug={slug} after={story} />;
}
