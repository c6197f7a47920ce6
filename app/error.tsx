"use client";

import { OpenBook } from "@/components/site/open-book";
import { Button, ButtonLink } from "@/components/ui/button";

/** A bug of ours. What went wrong is in the log, never on the page. */
export default function PageError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <OpenBook title="We lost our place">
      <title>We lost our place</title>
      <p className="read dim">
        Something on our side went wrong, and it was nothing that you did. What you had begun to write is kept
        on this device wherever the page said so.
      </p>
      <div className="go">
        <ButtonLink variant="quiet" href="/">
          Back to the conversations
        </ButtonLink>
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      </div>
    </OpenBook>
  );
}
