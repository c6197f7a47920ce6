import { createHash } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import type { Db } from "@/db/client";
import { newId } from "@/db/ids";
import { localMail, sentMail } from "@/db/schema/mail";
import { env, isDemo } from "./env";
import { Refusal } from "./refusal";

/** A letter in plain text. Its subject quotes nothing: it shows on locked screens. */
export type Letter = { to: string; subject: string; text: string };

/** A mail server that didn't take a letter. Of its answer only the code is kept: the words quote addresses. */
export class MailProblem extends Error {
  constructor(cause: unknown) {
    super(`The mail server didn't take a letter (${codeOf(cause)}).`);
    this.name = "MailProblem";
  }
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "unknown";
  if ("responseCode" in cause && typeof cause.responseCode === "number") return String(cause.responseCode);
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
}

/** Whether letters can leave: by a mail server, or into the demo's outbox. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined || isDemo();
}

/**
 * Sends a letter by SMTP_URL; without one, in demo mode, lays it into the local outbox. Never both.
 * `key` makes the Message-ID, so that a letter which was sent twice is shown once by most mail programs.
 * @throws Refusal `mail_off` where there is neither; MailProblem where the mail server refuses
 */
export async function sendLetter(db: Db, letter: Letter, now: Date, key?: string): Promise<void> {
  const { SMTP_URL, MAIL_FROM, AUTH_URL } = env();
  if (SMTP_URL) {
    const messageId =
      key && `<${createHash("sha256").update(key).digest("hex")}@${new URL(AUTH_URL).hostname}>`;
    const message = {
      from: MAIL_FROM,
      ...letter,
      messageId,
      headers: { "Auto-Submitted": "auto-generated" },
    };
    const send = transporterFor(SMTP_URL).sendMail({
      ...message,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await send.catch((cause: unknown) => {
      throw new MailProblem(cause);
    });
  } else if (isDemo()) {
    await db.insert(localMail).values({ id: newId(now), ...letter, sentAt: now });
  } else {
    throw new Refusal("mail_off");
  }
}

/**
 * Sends a letter once for its key, whatever runs twice. The key's row is locked while the letter leaves: a second
 * worker waits and then finds it sent; a failure takes the row back, and the job's next attempt begins anew.
 */
export async function sendLetterOnce(db: Db, key: string, letter: Letter, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [fresh] = await tx
      .insert(sentMail)
      .values({ key, sentAt: now })
      .onConflictDoNothing()
      .returning({ key: sentMail.key });
    if (fresh) await sendLetter(tx, letter, now, key);
  });
}

let transporter: { url: string; transport: Transporter } | undefined;

function transporterFor(url: string): Transporter {
  if (transporter?.url !== url) {
    transporter?.transport.close();
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    transporter = { url, transport: createTransport({ url, ...timeouts }) };
  }
  return transporter.transport;
}
