import { expect, test } from "vitest";
import { Environment, EnvironmentProblem, isDemo, parseEnvironment } from "./env";

const whole = {
  DATABASE_URL: "postgres://me@localhost/afterword",
  AUTH_SECRET: "a secret for this test, worth nothing",
  AFTERWORD_KEY: "a key for this test, worth nothing else",
  ANON_SEED: "a seed for this test, worth nothing else",
  AUTH_URL: "https://talk.example.org",
};

test("what is left out has its default, and an empty variable counts as left out", () => {
  expect(parseEnvironment({ ...whole, PORT: "", LOG_LEVEL: "" })).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    LOG_LEVEL: "info",
  });
});

test("each variable that is missing or wrong is told in a sentence of its own", () => {
  const { AUTH_SECRET, ...without } = whole;
  try {
    parseEnvironment({ ...without, DATABASE_URL: "mysql://me", PORT: "a" });
    expect.unreachable();
  } catch (error) {
    const sentences = error instanceof EnvironmentProblem ? error.sentences : [];
    expect(sentences).toContain("AUTH_SECRET is not set.");
    expect(sentences).toContain(
      "DATABASE_URL is not right: it must look like postgres://user:password@host/database.",
    );
    expect(sentences).toContain("PORT is not right: it must be a number from 0 to 65535.");
    expect(sentences.every((sentence) => sentence.endsWith("."))).toBe(true);
    expect(sentences.join()).not.toContain("mysql");
  }
  expect(AUTH_SECRET).toBeDefined();
});

test("every variable says what it is for", () => {
  for (const [name, { description }] of Object.entries(Environment.shape)) {
    expect(description, name).toMatch(/\.$/);
  }
});

test("no variable opens the demo", () => {
  parseEnvironment({ ...whole, AFTERWORD_DEMO: "on" });
  expect(isDemo()).toBe(false);
});
