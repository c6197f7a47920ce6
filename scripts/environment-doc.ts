import { readFileSync, writeFileSync } from "node:fs";
import { environmentTable, withEnvironment } from "@/lib/platform/environment-table";

/** Writes the README's table of settings anew. */
writeFileSync("README.md", withEnvironment(readFileSync("README.md", "utf8"), environmentTable()));
