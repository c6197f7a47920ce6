import { afterAll, beforeAll, expect, test } from "vitest";
import { localMail } from "@/db/schema/mail";
import { cloneDatabase, type TestDatabase } from "@/test/database";
import { canSendMail, sendLetter, sendLetterOnce } from "./mail";

const letter = { to: "reader@example.org", subject: "A line from us", text: "It is in the conversation." };
const now = new Date("2026-11-10T09:00:00Z");
let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

test("without a mail server letters go to the outbox of the demo, once for each key", async () => {
  globalThis.afterwordDemo = true;
  await sendLetterOnce(database.db, "statement/1", letter, now);
  await sendLetterOnce(database.db, "statement/1", letter, now);
  expect(await database.db.select().from(localMail)).toMatchObject([letter]);
});

test("without a mail server and without the demo nothing is stored in its place", async () => {
  globalThis.afterwordDemo = undefined;
  const before = await database.db.select().from(localMail);
  expect(canSendMail()).toBe(false);
  await expect(sendLetter(database.db, letter, now)).rejects.toMatchObject({ code: "mail_off" });
  expect(await database.db.select().from(localMail)).toEqual(before);
});
