import type { Metadata } from "next";
import { OpenBook } from "@/components/site/open-book";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "This page is blank" };

/** An address that leads nowhere, and one whose page was taken back: from outside the two look the same. */
export default function NotFound() {
  return (
    <OpenBook title="This page is blank">
      <p className="read dim">
        There is nothing at this address. It may have been mistyped, or what stood here was taken back by
        whoever wrote it.
      </p>
      <div className="go">
        <ButtonLink href="/">Back to the conversations</ButtonLink>
      </div>
    </OpenBook>
  );
}
