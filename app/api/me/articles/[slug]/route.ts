import { NextResponse } from "next/server";
import { listMyBylines, listMyUnseenNotes } from "@/lib/contributions/queries";
import type { MeOnArticleView } from "@/lib/contributions/views";
import { requestCtx } from "@/lib/identity/session";

/** What is the viewer's own on an article's page: their notes that others don't see, and their names. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return NextResponse.json(await meOnArticle(slug), { headers: { "cache-control": "private, no-store" } });
}

async function meOnArticle(slug: string): Promise<MeOnArticleView> {
  const ctx = await requestCtx();
  const { actor } = ctx;
  if (actor.kind !== "member") return { signedIn: false };
  const mine = { ...ctx, actor };
  const [names, notes] = await Promise.all([listMyBylines(mine), listMyUnseenNotes(mine, slug)]);
  return { signedIn: true, names, notes };
}
