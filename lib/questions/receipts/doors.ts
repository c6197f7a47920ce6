import type { AnonDoor } from "@/lib/anonymity/anon-route";
import { OPENED_ANSWER, SHORT_ANSWER } from "@/lib/anonymity/protocol/pad-body";
import { askAnonymously } from "../ask-anonymously";
import { AskAnonymouslyInput } from "../schemas";
import { actByReceipt } from "./act-by-receipt";
import { openReceipt } from "./open-receipt";
import { ActInput, OpenInput } from "./schemas";

/** What can be done without being anybody (`/api/anon/…`). */
export const askDoor: AnonDoor<typeof AskAnonymouslyInput> = {
  schema: AskAnonymouslyInput,
  fields: ["text", "replyMode", "wishes"],
  limit: "ask",
  all: "ask-all",
  status: 202,
  sizes: SHORT_ANSWER,
  work: async (ctx, input, request) => {
    const { comeBack } = await askAnonymously(ctx, input, request);
    return { v: 1, come_back: comeBack };
  },
};

export const openDoor: AnonDoor<typeof OpenInput> = {
  schema: OpenInput,
  limit: "receipt",
  status: 200,
  sizes: OPENED_ANSWER,
  work: async (ctx, input) => ({ v: 1, ...(await openReceipt(ctx, input)) }),
};

export const actDoor: AnonDoor<typeof ActInput> = {
  schema: ActInput,
  limit: "receipt",
  status: 200,
  sizes: SHORT_ANSWER,
  work: async (ctx, input) => ({ v: 1, ...(await actByReceipt(ctx, input)) }),
};
