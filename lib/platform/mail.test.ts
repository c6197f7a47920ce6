import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localMail, sentMail } from "@/db/schema/mail";
import { cloneDatabase, type TestDatabase } from "@/test/database";
import { type Letter, MailProblem, sendLetter, sendLetterOnce } from "./mail";

const letter: Letter = {
  to: "reader@example.org",
  subject: "A line from us",
  text: "It is in the conversation.",
};
const now = new Date("2026-11-10T09:00:00Z");

let database: TestDatabase;
/** What the mail server has taken, and how it answers a recipient. */
const taken: string[] = [];
let refuses = false;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (address, _session, done) => done(refuses ? new Error(`no room for ${address.address}`) : null),
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      taken.push(Buffer.concat(chunks).toString());
      done();
    });
  },
});

beforeAll(async () => {
  database = await cloneDatabase();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "The Test Pages <pages@example.org>";
  // Where there is a mail server, the demo's outbox stays empty, demo or not.
  globalThis.afterwordDemo = true;
});

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await database.drop();
});

test("a letter goes to the mail server, in plain text, and not into the local outbox as well", async () => {
  await sendLetter(database.db, letter, now);
  const mail = await simpleParser(taken.at(-1) ?? "");
  expect(mail).toMatchObject({ subject: "A line from us", html: false });
  expect(mail.text?.trim()).toBe("It is in the conversation.");
  expect(mail.from?.text).toContain("pages@example.org");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(await database.db.select().from(localMail)).toEqual([]);
});

test("a letter with the same key leaves once, however many workers send it at once", async () => {
  const before = taken.length;
  await Promise.all(Array.from({ length: 5 }, () => sendLetterOnce(database.db, "statement/1", letter, now)));
  await sendLetterOnce(database.db, "statement/1", letter, now);
  expect(taken.length - before).toBe(1);
});

test("a letter that the server refused leaves at a later attempt, and the address is in no error", async () => {
  refuses = true;
  const failed = await sendLetterOnce(database.db, "statement/2", letter, now).catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(MailProblem);
  expect(String(failed)).toContain("550");
  expect(String(failed)).not.toContain("reader@example.org");
  refuses = false;
  const before = taken.length;
  await sendLetterOnce(database.db, "statement/2", letter, now);
  expect(taken.length - before).toBe(1);
  expect((await database.db.select().from(sentMail)).map(({ key }) => key)).toContain("statement/2");
});
