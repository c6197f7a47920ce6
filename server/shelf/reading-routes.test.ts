import { expect, test } from "vitest";
import { findReading } from "./reading-routes";

test.each([
  ["/", ["home"]],
  ["/hubs/family", ["hub:family", "home"]],
  ["/articles/the-hedge", ["article:the-hedge"]],
  ["/articles/the-hedge/threads/0192", ["article:the-hedge"]],
  ["/articles/the-hedge/stories", ["article:the-hedge"]],
  ["/articles/the-hedge/questions", ["article:the-hedge"]],
  ["/articles/caf%C3%A9", ["article:café"]],
  ["/stories/0192", ["story:0192"]],
  ["/questions/0192", ["question:0192"]],
  ["/articles/the-hedge/conversation/newest/after/0192", ["article:the-hedge"]],
  ["/answered.json", ["home"]],
  ["/help-now", ["help"]],
  ["/rules", ["rules"]],
  ["/privacy", []],
  ["/shared-devices", []],
  ["/legal-demands", ["demands"]],
  ["/transparency", ["transparency"]],
  ["/transparency/2026", ["transparency"]],
  ["/transparency.json", ["transparency"]],
  ["/.well-known/afterword-keys.json", ["anon-keys"]],
])("%s is read by everyone, and goes with %j and the site", (target, tags) => {
  expect(findReading(target)).toEqual({ tags: [...tags, "site"], key: target });
});

test.each([
  "/account",
  "/account/contributions",
  "/moderation/held",
  "/desk",
  "/sign-in",
  "/articles/the-hedge/ask",
  "/articles/the-hedge/stories/new",
  "/receipt",
  "/api/me",
  "/articles/",
])("%s is no reading page", (target) => {
  expect(findReading(target)).toBeUndefined();
});

test("a listed parameter makes a page of its own, in whatever order it comes", () => {
  const one = findReading("/articles/a?sort=newest&after=x");
  expect(one?.key).toBe(findReading("/articles/a?after=x&sort=newest")?.key);
  expect(one?.key).not.toBe(findReading("/articles/a?sort=newest")?.key);
});

test.each([
  "/articles/a?utm_source=letter",
  "/articles/a?sort=a&sort=b",
  "/rules?sort=newest",
  "/articles/a?_rsc=1",
])("%s is never put on the shelf, but still shows a reading page", (target) => {
  expect(findReading(target)).toMatchObject({ key: undefined });
});
