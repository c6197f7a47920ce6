import { UNBUILT } from "@/app/(reading)/unbuilt";
import { HubPage, hubMetadata } from "../../hub-page";

type Props = { params: Promise<{ hub: string; before: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ hub: UNBUILT, before: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => hubMetadata(await params);

/** Older articles on a subject. */
export default async function Page({ params }: Props) {
  return <HubPage {...(await params)} />;
}
