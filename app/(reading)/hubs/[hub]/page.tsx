import { UNBUILT } from "@/app/(reading)/unbuilt";
import { HubPage, hubMetadata } from "./hub-page";

type Props = { params: Promise<{ hub: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ hub: UNBUILT }];
export const generateMetadata = async ({ params }: Props) => hubMetadata(await params);

/** The articles on a subject. */
export default async function Page({ params }: Props) {
  return <HubPage {...(await params)} />;
}
