import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInFrame } from "@/components/account/sign-in-frame";
import { Button } from "@/components/ui/button";
import { ownPath } from "@/lib/identity/sign-in-path";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "One more press", robots: { index: false } };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

/**
 * Where the link of the letter leads. Opening it does nothing, since mail scanners open every link: the button uses
 * the token, in a plain form that needs no script.
 */
export default async function LinkPage({ searchParams }: { searchParams: SearchParams }) {
  const { from, ...given } = await searchParams;
  const token = one(given.token);
  if (!token) redirect("/sign-in");
  const query = new URLSearchParams({
    token,
    callbackUrl: ownPath(one(from)),
  });
  return (
    <SignInFrame
      publication={await getCachedPublication()}
      title="One more press"
      lead="This makes sure that it is you who came by the link, and not a program that looks through letters."
    >
      <form method="post" action={`/api/auth/callback/email?${query}`}>
        <Button type="submit" variant="primary" className="w-full">
          Sign me in here
        </Button>
      </form>
      <p className="small dim">
        You stay signed in on this device for sixty days, or until you sign out. On a device that is not
        yours, remember to sign out.
      </p>
    </SignInFrame>
  );
}
