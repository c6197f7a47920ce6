import { readFileSync, writeFileSync } from "node:fs";
import { privacyTable, withTable } from "@/lib/publication/privacy-table";

/** Writes the table of `docs/privacy.md` anew from the schema. */
const path = "docs/privacy.md";
writeFileSync(path, withTable(readFileSync(path, "utf8"), privacyTable()));
