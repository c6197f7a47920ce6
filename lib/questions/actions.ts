"use server";

import { memberAction } from "@/lib/identity/action";
import { careFor } from "@/lib/moderation/crisis/queries";
import { askAsMember } from "./ask-as-member";
import { ownLetterPath } from "./paths";
import { AskAsMemberInput } from "./schemas";

/** Asks with an account, without a name for readers and moderators. */
export const askAsMemberAction = memberAction(AskAsMemberInput, async (ctx, input) => {
  const { id } = await askAsMember(ctx, input);
  return {
    status: "done",
    message:
      "Your question is with the moderators. Nobody is shown whose it is; you find it in your account.",
    next: { href: ownLetterPath(id), label: "See the question as it stands" },
    aside: await careFor(ctx.db, input.text),
  };
});
