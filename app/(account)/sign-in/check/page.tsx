import type { Metadata } from "next";
import { connection } from "next/server";
import { SignInFrame } from "@/components/account/sign-in-frame";
import { Notice } from "@/components/ui/notice";
import { isDemo } from "@/lib/platform/env";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "Look in your mail" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function CheckMailPage() {
  await connection();
  return (
    <SignInFrame
      publication={await getCachedPublication()}
      title="Look in your mail"
      lead="A letter with a link is on its way. It works once, within half an hour, on any device."
    >
      <ul className="stack gap-2">
        <li>The link opens a page with one button. You are signed in where you press it.</li>
        <li>Nothing after a few minutes? It may lie with the letters your mailbox doesn’t trust.</li>
      </ul>
      {isDemo() && (
        <Notice>
          <p>
            This is the demo: the letter is in <a href="/demo/mail">the outbox of this machine</a>.
          </p>
        </Notice>
      )}
      <p>
        <a className="lk" href="/sign-in">
          Ask for another link
        </a>
      </p>
    </SignInFrame>
  );
}
