import { leavingScript } from "@/components/leaving/leaving-script";
import { readingScript } from "@/components/site/reading-script";

/** The text of each inline script that our own pages carry, to the letter. */
export const ownScripts: readonly string[] = [readingScript, leavingScript];
