import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";

/** What is written for people, with its text. */
const documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...markdownIn("docs")].map((name) => ({
  name,
  text: readFileSync(name, "utf8"),
}));

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name));
}

/** Every match of a pattern's first group, as `document: found`, that isn't right. */
function wrong(pattern: RegExp, isRight: (found: string, document: string) => boolean): string[] {
  return documents.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)]
      .map(([, found = ""]) => found)
      .filter((found) => !isRight(found, name))
      .map((found) => `${name}: ${found}`),
  );
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

describe("what the documents say is there", () => {
  test("every link and picture leads to a file of ours", () => {
    const leads = (target: string, document: string) =>
      /^(https?:|#)/.test(target) || existsSync(path.join(path.dirname(document), target.replace(/#.*/, "")));
    expect(wrong(/\]\(([^)\s]+)[^)]*\)/g, leads)).toEqual([]);
    expect(wrong(/<img src="([^"]+)"/g, leads)).toEqual([]);
  });

  test("every path that is named exists", () => {
    const rooms = "app|bench|components|db|docs|e2e|lib|scripts|server|test";
    expect(wrong(new RegExp(`\`((?:${rooms})/[\\w./-]*)\``, "g"), existsSync)).toEqual([]);
  });

  test("every command that is named can be run", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    expect(wrong(/npm (?:run )?([\w:-]+)/g, (name) => name === "ci" || name in scripts)).toEqual([]);
    for (const [name, command] of Object.entries(scripts)) {
      const [, file] = / ([\w/.-]+\.(?:ts|mjs))$/.exec(command) ?? [];
      expect(file === undefined || existsSync(file), `npm run ${name}`).toBe(true);
    }
  });

  test("every room and every noun has its place in the picture of the house", () => {
    const picture = readFileSync("docs/architecture.md", "utf8");
    const ignored = readFileSync(".gitignore", "utf8").split("\n");
    const rooms = foldersIn(".").filter((name) => !name.startsWith(".") && !ignored.includes(`${name}/`));
    const named = (name: string) => picture.includes(`\`${name}`);
    expect(rooms.filter((room) => room !== "docs" && !named(`${room}/`))).toEqual([]);
    expect(foldersIn("lib").filter((noun) => !named(`lib/${noun}`))).toEqual([]);
  });
});
