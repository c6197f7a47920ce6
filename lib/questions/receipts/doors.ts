import type { AnonDoor } from "@/lib/anonymity/answer-nobody";
import { careFor } from "@/lib/moderation/crisis/queries";
import { askAnonymously } from "../ask-anonymously";
import { AskAnonymouslyInput } from "../schemas";
import { appealByReceipt } from "./appeal-by-receipt";
import { openReceipt } from "./open-receipt";
import { AppealByReceiptInput, ReceiptInput, WriteBackInput } from "./schemas";
import type { AskedView, OpenedView } from "./views";
import { withdrawByReceipt } from "./withdraw-by-receipt";
import { writeBack } from "./write-back";

/** What can be done without being anybody, with script (`/api/anon/…`) and without it (a form). */
export const askDoor: AnonDoor<typeof AskAnonymouslyInput, AskedView> = {
  schema: AskAnonymouslyInput,
  limit: "ask",
  all: "ask-all",
  work: async (ctx, input) => ({
    receipt: await askAnonymously(ctx, input),
    askedOn: ctx.now.toISOString().slice(0, 10),
    care: await careFor(ctx.db, input.text, "nobody"),
  }),
};

export const openDoor: AnonDoor<typeof ReceiptInput, OpenedView> = {
  schema: ReceiptInput,
  limit: "receipt",
  work: openReceipt,
};

export const withdrawDoor: AnonDoor<typeof ReceiptInput, { withdrawn: true }> = {
  schema: ReceiptInput,
  limit: "receipt",
  work: async (ctx, input) => {
    await withdrawByReceipt(ctx, input);
    return { withdrawn: true };
  },
};

export const writeBackDoor: AnonDoor<typeof WriteBackInput, OpenedView> = {
  schema: WriteBackInput,
  limit: "ask",
  all: "ask-all",
  work: writeBack,
};

export const appealDoor: AnonDoor<typeof AppealByReceiptInput, OpenedView> = {
  schema: AppealByReceiptInput,
  limit: "receipt",
  work: appealByReceipt,
};
