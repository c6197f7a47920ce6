"use server";

import { staffAction } from "@/lib/identity/action";
import { importSentences } from "./import-sentences";
import { importSources } from "./import-sources";
import { ImportInput } from "./schemas";

/** Imports the chosen files, all or none, and says what became of each, a sentence a line. */
export const importArticlesAction = staffAction("admin", ImportInput, async (ctx, { files }) => {
  const sources = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return importSentences(await importSources(ctx, sources)).join("\n");
});
