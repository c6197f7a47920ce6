import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { startPostgres } from "../server/postgres/start-postgres";
import { stopPostgres } from "../server/postgres/stop-postgres";
import { freePort } from "../test/free-port";
import { askQuestion } from "./ask-question";
import { comeInAs } from "./come-in";
import { findBarriers } from "./find-barriers";
import { newcomer } from "./newcomer";
import { Started } from "./started";
import { writeStory } from "./write-story";

// An Afterword that logs all it can, with a mail server that isn't there, and tables that go missing.
const folder = path.resolve(".data", "logging");
const CANARY = /bargeboard/i;
const words = (of: string) => `The bargeboard, ${of}, which nobody else had seen come loose.`;

const ARTICLE = "/articles/what-i-left-out";

async function sendNote(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(text);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
}

/** Lets a table be gone while something is done. */
async function without(url: string, table: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`alter table ${table} rename to gone_for_now`);
    await work();
  } finally {
    await client.query(`alter table gone_for_now rename to ${table}`);
    await client.end();
  }
}

// Coral's toxicity phase.
test("acceptance 13: no contribution text in any log, nor an address, whatever goes wrong", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const port = await freePort();
  const nowhere = `smtp://127.0.0.1:${await freePort()}`;
  const server = new Started(folder, port, { LOG_LEVEL: "debug", SMTP_URL: nowhere });
  const postgres = await server.serves().then(() => startPostgres({ folder }));
  try {
    const page = await browser.newPage({ baseURL: `http://localhost:${port}` });
    const address = newcomer();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(address);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByText("The letter didn’t get through to the mail server.")).toBeVisible();

    await comeInAs(page, "reader");
    await page.goto(ARTICLE);
    await sendNote(page, words("by day"));
    await expect(page.getByText("Read it in its place")).toBeVisible();
    await writeStory(page, {
      article: "what-i-left-out",
      title: "The bargeboard",
      body: words("told"),
      as: "No name",
    });
    await expect(page.getByText("Thank you. A person reads it before anyone else can.")).toBeVisible();
    const guest = await browser.newPage({ baseURL: `http://localhost:${port}` });
    await askQuestion(guest, "what-i-left-out", words("asked about"));

    for (const table of ["comments", "contribution_revisions"]) {
      await page.goto(ARTICLE);
      const failures = () => server.said.match(/"code":"42P01"/g)?.length ?? 0;
      const before = failures();
      await without(postgres.url, table, async () => {
        await sendNote(page, words(`when ${table} were gone`));
        await expect.poll(failures).toBeGreaterThan(before);
      });
    }
    // What a reader is shown of a fault: a page for everyone that says nothing of its cause.
    await without(postgres.url, "articles", async () => {
      expect((await page.goto("/articles/the-hedge"))?.status()).toBe(500);
      await expect(page.getByRole("heading", { name: "We lost our place" })).toBeVisible();
      await expect(page.getByText(/42P01|relation|articles"/)).toHaveCount(0);
      expect(await findBarriers(page)).toEqual([]);
    });
    await expect.poll(() => server.said, { timeout: 30_000 }).toMatch(/MailProblem|ECONNREFUSED/);
    await server.end("SIGINT", "npm");
    const logs = `${server.said}\n${readFileSync(path.join(folder, "postgres.log"), "utf8")}`;
    const telling = logs.split("\n").filter((line) => CANARY.test(line) || line.includes(address));
    expect(telling).toEqual([]);
  } finally {
    await server.end("SIGKILL");
    await stopPostgres(postgres);
    rmSync(postgres.data, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});
