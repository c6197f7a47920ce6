import { notFound } from "next/navigation";
import { z } from "zod";
import { DeskScreen } from "@/app/desk/desk-screen";
import { requireStaff } from "@/lib/identity/session";
import type { SearchParams } from "@/lib/platform/search-params";
import { letterPath } from "@/lib/questions/paths";

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

const Search = z.object({ after: z.uuid().optional().catch(undefined) });

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** One letter on the desk. */
export default async function LetterPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const ctx = await requireStaff(letterPath(id), ["author", "admin"]);
  const { after } = Search.parse(await searchParams);
  return <DeskScreen ctx={ctx} open={id} after={after} />;
}
