"use client";

import { leavingScript } from "@/components/leaving/leaving-script";
import { OpenBook } from "@/components/site/open-book";
import { readingScript } from "@/components/site/reading-script";
import { Button } from "@/components/ui/button";
import { atkinson, literata } from "./fonts";
import "./globals.css";

/** The same, where even the frame around the pages failed. It brings a frame of its own. */
export default function FrameError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={`${literata.variable} ${atkinson.variable}`} suppressHydrationWarning>
      <head>
        <title>We lost our place</title>
        <script>{readingScript}</script>
        <script>{leavingScript}</script>
      </head>
      <body>
        <OpenBook title="We lost our place">
          <p className="read dim">
            Something on our side went wrong, and it was nothing that you did. It is in our log, and a person
            will look at it.
          </p>
          <div className="go">
            <a className="btn quiet" href="/">
              Back to the conversations
            </a>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          </div>
        </OpenBook>
      </body>
    </html>
  );
}
