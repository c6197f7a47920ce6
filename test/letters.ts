import { randomBytes } from "node:crypto";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { eq } from "drizzle-orm";
import { authors } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import type { AnonStanding } from "@/db/vocabulary";
import { type Nobody, nobodyCtx } from "@/lib/anonymity/nobody";
import type { ReceiptKeys } from "@/lib/anonymity/protocol/derive-receipt";
import { padBody } from "@/lib/anonymity/protocol/pad-body";
import { signAct } from "@/lib/anonymity/protocol/sign-act";
import type { Act, ActInputs } from "@/lib/anonymity/protocol/views";
import { openThread } from "@/lib/anonymity/thread";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import type { Token } from "@/lib/anonymity/tokens/blind";
import { epochKeys } from "@/lib/anonymity/tokens/epoch-keys";
import { dayOf, epochOf, mondayOf, spanFrom } from "@/lib/anonymity/tokens/epochs";
import { evaluate } from "@/lib/anonymity/tokens/evaluate";
import { openEpochs } from "@/lib/anonymity/tokens/open-epochs";
import { tokenHeader } from "@/lib/anonymity/tokens/token-header";
import { system } from "@/lib/identity/actor";
import { decide } from "@/lib/moderation/decisions/decide";
import { type Ctx, inTransaction, makeCtx } from "@/lib/platform/context";
import { actByReceipt } from "@/lib/questions/receipts/act-by-receipt";
import { keepLetter } from "@/lib/questions/receipts/keep-letter";
import { openReceipt } from "@/lib/questions/receipts/open-receipt";
import { releaseLetters } from "@/lib/questions/receipts/release-letters";
import type { AskInput } from "@/lib/questions/schemas";
import type { Person, TestArticle, World } from "./world";

/** Someone who asks without an account, at the time of this world. */
export function nobody(world: World): Ctx<Nobody> {
  return nobodyCtx(world.db, world.guest.now);
}

/** What a receipt's words come to on a device, without the second that they cost there. */
export function makeKeys(): ReceiptKeys {
  const bytes = () => new Uint8Array(randomBytes(32));
  return { loc: bytes(), sign: bytes(), seal: bytes() };
}

/** What of it is given with the first letter. */
export function givenOf({ loc, sign, seal }: ReceiptKeys) {
  return { loc, pub: ed25519.getPublicKey(sign), seal: x25519.getPublicKey(seal) };
}

/** A token as a member may have drawn it on that day, without the draw. */
export async function tokenOf(world: World, day = new Date()): Promise<Token> {
  await openEpochs(makeCtx(world.db, system, day));
  const key = epochOf(dayOf(day));
  const nonce = randomBytes(32);
  const { to } = spanFrom(mondayOf(dayOf(day)));
  const output = toBase64url(evaluate(epochKeys(key).secretKey, nonce));
  return { key, nonce: toBase64url(nonce), output, day: dayOf(day), to };
}

/** The body of a question as a device sends it, padded. */
export function askBody(
  article: { slug: string },
  keys: ReceiptKeys,
  letter: Partial<AskInput> = {},
  more: Record<string, string> = {},
) {
  const { loc, pub, seal } = givenOf(keys);
  const body = padBody({
    v: 1,
    kind: "question",
    article: article.slug,
    text: "How do I ask?",
    replyMode: "public",
    wishes: [],
    loc: toBase64url(loc),
    pub: toBase64url(pub),
    seal: toBase64url(seal),
    ...letter,
    ...more,
  });
  if (!body) throw new Error("It is too long to be sent.");
  return body;
}

/** A question as a page of ours sends it to `/api/anon/ask`, with a token of today, and the receipt that it is under. */
export async function askRequest(world: World, article: { slug: string }, letter: Partial<AskInput> = {}) {
  const keys = makeKeys();
  const body = askBody(article, keys, letter);
  const headers = {
    "sec-fetch-site": "same-origin",
    "x-afterword-caller": "a-network",
    "anon-token": await tokenHeader(await tokenOf(world), body),
  };
  const request = new Request("http://localhost:3000/api/anon/ask", { method: "POST", headers, body });
  return { request, keys };
}

export type SentLetter = { id: string; receipt: ReceiptKeys };
type NewLetter = Partial<AskInput> & { standing?: AnonStanding; receipt?: ReceiptKeys };

/** Keeps a letter as it is kept until its batch is released. */
export async function leaveLetter(
  world: World,
  article: TestArticle,
  { standing = "token", receipt = makeKeys(), ...letter }: NewLetter = {},
): Promise<SentLetter> {
  const kept = { text: "How do I ask for an evening to myself?", replyMode: "public" as const, wishes: [] };
  const id = await inTransaction(nobody(world), async (ctx) => {
    const thread = await openThread(ctx, { keys: givenOf(receipt), articleId: article.id, standing });
    return keepLetter(ctx, thread, { ...kept, ...letter });
  });
  return { id, receipt };
}

/** Has what waits released to the moderators. */
export async function release(world: World): Promise<void> {
  await releaseLetters(makeCtx(world.db, system, world.guest.now));
}

/** A letter without an account that has come to the moderators, and its receipt as its asker keeps it. */
export async function sendLetter(
  world: World,
  article: TestArticle,
  letter: NewLetter = {},
): Promise<SentLetter> {
  const sent = await leaveLetter(world, article, letter);
  await release(world);
  return sent;
}

/** What is sent to do something with a receipt. */
export async function actInput<A extends Act>(
  { loc, sign }: ReceiptKeys,
  act: A,
  input: ActInputs[A],
  seq: number,
) {
  const signed = { loc, act, seq, body: JSON.stringify(input) };
  return { v: 1 as const, ...signed, sig: await signAct(sign, signed), pad: "" };
}

/** Does something with a receipt, as its next act. */
export async function actBy<A extends Act>(
  world: World,
  receipt: ReceiptKeys,
  act: A,
  input: ActInputs[A],
): Promise<Awaited<ReturnType<typeof actByReceipt>>> {
  const { seq } = await openReceipt(nobody(world), receipt);
  return actByReceipt(nobody(world), await actInput(receipt, act, input, seq + 1));
}

/** Writes back, and has it come to the moderators. Returns the new letter's id. */
export async function writeBack(world: World, receipt: ReceiptKeys, text: string): Promise<string> {
  await actBy(world, receipt, "reply", { text });
  await release(world);
  const { opened } = await openReceipt(nobody(world), receipt);
  return opened.letters.at(-1)?.id ?? "";
}

/** Has a moderator clear a letter, so that it lies on the author's desk. */
export async function clear(world: World, id: string): Promise<void> {
  await decide(world.as(await world.moderator()), { contributionId: id, revision: 1, verdict: "approve" });
}

/** Has a moderator turn a letter down. */
export async function turnDown(world: World, id: string, reason: string): Promise<void> {
  await decide(world.as(await world.moderator()), {
    contributionId: id,
    revision: 1,
    verdict: "reject",
    ruleNumber: 1,
    reason,
  });
}

/** The author of an article, with an account that writes as them. */
export async function authorOf(world: World, article: TestArticle): Promise<Person> {
  const author = await world.newMember({ roles: ["author"], authorIds: [article.authorId] });
  await world.db.update(authors).set({ memberId: author.id }).where(eq(authors.id, article.authorId));
  return author;
}

/** A letter as the tables hold it. */
export async function readLetter(world: World, id: string) {
  const [row] = await world.db.select().from(contributions).where(eq(contributions.id, id));
  if (!row) throw new Error("There is no such letter.");
  return row;
}
