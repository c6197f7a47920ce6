import { useSyncExternalStore } from "react";
import { isQuiet, watchQuiet } from "./quiet";

/** Whether quiet mode is on. The server, which knows nobody, never sees it true. */
export function useQuiet(): boolean {
  return useSyncExternalStore(watchQuiet, isQuiet, () => false);
}
