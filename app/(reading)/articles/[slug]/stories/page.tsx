import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ShelfPage, shelfMetadata } from "./shelf-page";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => shelfMetadata(await params);

/** The stories beside an article. */
export default async function Page({ params }: Props) {
  return <ShelfPage {...(await params)} />;
}
