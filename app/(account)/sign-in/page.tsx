import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoPeople } from "@/components/account/demo-people";
import { SignInForm } from "@/components/account/sign-in-form";
import { SignInFrame } from "@/components/account/sign-in-frame";
import { Notice } from "@/components/ui/notice";
import { demoSignInLinks } from "@/lib/identity/demo-links";
import { listProviders } from "@/lib/identity/providers";
import { currentActor } from "@/lib/identity/session";
import { ownPath } from "@/lib/identity/sign-in-path";
import { signInProblem } from "@/lib/identity/sign-in-problem";
import { env } from "@/lib/platform/env";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "Sign in" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { from, error } = await searchParams;
  const actor = await currentActor();
  const path = ownPath(one(from));
  if (actor.kind === "member") redirect("/account");
  const publication = await getCachedPublication();
  const problem = signInProblem(one(error));
  return (
    <SignInFrame
      publication={publication}
      title="Come in quietly"
      lead="There is no password here to remember or to lose."
    >
      {problem && <Notice tone="care">{problem}</Notice>}
      <SignInForm from={path} providers={listProviders()} />
      <hr />
      <p className="small dim">
        You don’t need to sign in to read, or to ask an author something. Signing in lets you write notes and
        stories, under any name you like.
      </p>
      <DemoPeople links={demoSignInLinks(env().AUTH_URL)} />
    </SignInFrame>
  );
}
