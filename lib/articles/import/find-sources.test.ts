import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findSources } from "./find-sources";
import { readSources } from "./read-sources";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sources-"));
  await mkdir(join(folder, "b", ".hidden"), { recursive: true });
  for (const name of [
    "b/two.md",
    "a.md",
    "b/.hidden/x.md",
    ".x.md",
    "README.md",
    "picture.png",
    "b/three.TXT",
  ]) {
    await writeFile(join(folder, name), "Words.");
  }
  await symlink("/etc", join(folder, "link"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a folder is walked in order, without hidden files and links; what it can't use it says", async () => {
  const found = await findSources([folder]);
  expect(found.sources.map(({ name }) => name.slice(folder.length + 1))).toEqual([
    "a.md",
    "b/three.TXT",
    "b/two.md",
  ]);
  expect(found.skipped.map(({ what }) => what.slice(folder.length + 1))).toEqual([
    "README.md",
    "picture.png",
  ]);
  expect(found.problems).toEqual([]);
});

test("of files that are named, one of an unknown kind is a problem, and so is one that isn't there; a readme is skipped", async () => {
  const found = await findSources([
    join(folder, "picture.png"),
    join(folder, "README.md"),
    join(folder, "none.md"),
  ]);
  expect(found.problems).toMatchObject([{ problem: "there is no such file" }]);
  expect(found.skipped).toMatchObject([{ what: expect.stringContaining("README.md") }]);
  const { drafts, problems } = readSources(found.sources);
  expect(drafts).toEqual([]);
  expect(problems).toMatchObject([
    { problem: expect.stringContaining("can’t be read; its name has to end in .md") },
  ]);
});
