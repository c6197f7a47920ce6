import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { StartProblem } from "@/server/start-problem";

/** What the system says of a folder that isn't one, or not for us. */
const WHY = new Map([
  ["EEXIST", "it is no folder"],
  ["ENOTDIR", "it is in no folder"],
  ["EACCES", "this account may not write there"],
  ["EPERM", "this account may not write there"],
  ["EROFS", "nobody may write there"],
]);

/** Makes the data folder, or makes sure that this account may use it. @throws StartProblem */
export function openFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const place of [folder, path.join(folder, "secrets")].filter((place) => existsSync(place))) {
      accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
    }
  } catch (error) {
    const why = error instanceof Error && "code" in error ? WHY.get(String(error.code)) : undefined;
    if (why === undefined) throw error;
    throw new StartProblem(
      `The data can't be kept in ${path.resolve(folder)}, since ${why}: point AFTERWORD_DATA at another folder.`,
    );
  }
}
