"use client";

import { Button } from "@/components/ui/button";
import { setQuiet } from "./quiet";
import { useQuiet } from "./use-quiet";

/** Offers quiet mode where somebody is about to write or read what nobody else should find on this device. */
export function QuietOffer() {
  const quiet = useQuiet();
  return (
    <div className="cluster gap-x-3 gap-y-1 hint">
      <span className="needs-script" role="status">
        {quiet
          ? "Quiet mode is on: the back button leads past these pages."
          : "Does somebody else use this device?"}
      </span>
      <span className="without-script">
        Does somebody else use this device? Without script the back button leads here again.
      </span>
      {!quiet && (
        <Button variant="quiet" className="needs-script" onClick={() => setQuiet(true)}>
          Turn on quiet mode
        </Button>
      )}
      <a href="/shared-devices">What stays on a shared device</a>
    </div>
  );
}
