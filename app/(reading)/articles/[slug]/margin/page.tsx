import { UNBUILT } from "@/app/(reading)/unbuilt";
import { MarginPage, marginMetadata } from "./margin-page";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => marginMetadata(await params);

/** Everything in an article's margin. */
export default async function Page({ params }: Props) {
  return <MarginPage {...(await params)} />;
}
