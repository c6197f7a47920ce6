import { useEffect } from "react";

/**
 * Wipes the page when it is left, so that whoever goes back on a shared device finds nothing in it: browsers keep
 * pages they have left, with everything that was typed.
 */
export function useWipe(wipe: () => void): void {
  useEffect(() => {
    addEventListener("pagehide", wipe);
    return () => removeEventListener("pagehide", wipe);
  }, [wipe]);
}
