"use server";

import { redirect } from "next/navigation";
import { Refusal } from "@/lib/platform/refusal";
import { memberAction, publicAction, staffAction } from "./action";
import { askForLink } from "./ask-for-link";
import { signIn } from "./auth";
import { endSession } from "./end-session";
import { giveGrant } from "./give-grant";
import { grantRole } from "./grant-role";
import { credentialsOf } from "./providers";
import { removeAccount, removePasskey } from "./remove-sign-in-method";
import { revokeRole } from "./revoke-role";
import {
  AskForLinkInput,
  AuthorshipInput,
  EndSessionInput,
  GrantInput,
  LettersInput,
  ProviderInput,
  RemoveAccountInput,
  RemovePasskeyInput,
  RoleInput,
  StopLettersInput,
} from "./schemas";
import { setAuthorAccount } from "./set-author-account";
import { setLetters } from "./set-letters";
import { ownPath } from "./sign-in-path";
import { stopLetters } from "./stop-letters";
import { takeGrant } from "./take-grant";

export const askForLinkAction = publicAction(
  AskForLinkInput,
  async (_ctx, input) => {
    await askForLink(input);
    redirect("/sign-in/check");
  },
  { limit: "sign-in-mail" },
);

export const signInElsewhereAction = publicAction(ProviderInput, async (_ctx, { provider, from }) => {
  if (!credentialsOf(provider)) throw new Refusal("not_found");
  await signIn(provider, { redirectTo: ownPath(from) });
});

export const endSessionAction = memberAction(EndSessionInput, async (ctx, input) => {
  await endSession(ctx, input);
  return "That device is signed out.";
});

export const removePasskeyAction = memberAction(RemovePasskeyInput, async (ctx, input) => {
  await removePasskey(ctx, input);
  return "The passkey opens this account no more. You can delete it on the device too.";
});

export const removeAccountAction = memberAction(RemoveAccountInput, async (ctx, input) => {
  await removeAccount(ctx, input);
  return "The two accounts are parted.";
});

export const setLettersAction = memberAction(LettersInput, async (ctx, input) => {
  await setLetters(ctx, input);
  const decisions = input.decisionsByMail
    ? "You will get a letter about each decision"
    : "No letters about decisions from now on";
  return input.answersByMail ? `${decisions}, and one a week while there are new answers.` : `${decisions}.`;
});

export const stopLettersAction = publicAction(StopLettersInput, async (ctx, input) => {
  await stopLetters(ctx, input);
  return "They are stopped. You can have them again in your account.";
});

export const grantRoleAction = staffAction("admin", RoleInput, async (ctx, input) => {
  await grantRole(ctx, input);
  return "Done. It counts from their next page on.";
});

export const revokeRoleAction = staffAction("admin", RoleInput, async (ctx, input) => {
  await revokeRole(ctx, input);
  return "Done. It counts from their next page on.";
});

export const giveGrantAction = staffAction("admin", GrantInput, async (ctx, input) => {
  await giveGrant(ctx, input);
  return "Done. It counts from their next page on.";
});

export const takeGrantAction = staffAction("admin", GrantInput, async (ctx, input) => {
  await takeGrant(ctx, input);
  return "Done. It counts from their next page on.";
});

export const setAuthorAccountAction = staffAction("admin", AuthorshipInput, async (ctx, input) => {
  await setAuthorAccount(ctx, input);
  return input.email
    ? "Questions on this author’s articles go to that account now."
    : "No account answers for this author now.";
});
