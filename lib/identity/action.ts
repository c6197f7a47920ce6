import "server-only";
import { refresh, updateTag } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { db } from "@/db/client";
import type { Role } from "@/db/vocabulary";
import { CALLER_HEADER } from "@/lib/platform/caller";
import { type Ctx, makeCtx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { readForm, typedValues } from "@/lib/platform/form-input";
import type { FormState } from "@/lib/platform/form-state";
import { log } from "@/lib/platform/log";
import { type LimitName, takeTurn } from "@/lib/platform/rate-limit";
import { Refusal, type RefusalCode } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { sentenceFor } from "@/lib/refusals";
import { type Guest, hasRole, type Member } from "./actor";
import { currentActor } from "./session";
import { ownPath, signInPath } from "./sign-in-path";

/** A server action as React's `useActionState` and a form without script call it. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** A sentence for the form, a whole state, or nothing. May also end in Next's `redirect`. */
type Outcome = string | FormState | undefined;
type Work<A, I> = (ctx: Ctx<A>, input: I) => Promise<Outcome>;
type Options = { limit?: LimitName };

/** An action for anyone, signed in or not. */
export function publicAction<S extends z.ZodType>(
  schema: S,
  work: Work<Guest | Member, z.output<S>>,
  { limit = "public" }: Options = {},
): FormAction {
  return formAction(schema, limit, (actor) => actor, work);
}

/** An action for members. A guest gets back what was typed, and the way to sign in. */
export function memberAction<S extends z.ZodType>(
  schema: S,
  work: Work<Member, z.output<S>>,
  { limit = "write" }: Options = {},
): FormAction {
  return formAction(schema, limit, asMember, work);
}

/** An action for those who hold one of the roles. */
export function staffAction<S extends z.ZodType>(
  roles: Role | readonly Role[],
  schema: S,
  work: Work<Member, z.output<S>>,
  { limit = "staff" }: Options = {},
): FormAction {
  const asked = typeof roles === "string" ? [roles] : roles;
  const asStaff = (actor: Guest | Member) => {
    const member = asMember(actor);
    if (!asked.some((role) => hasRole(member, role))) throw new Refusal("not_allowed");
    return member;
  };
  return formAction(schema, limit, asStaff, work);
}

function asMember(actor: Guest | Member): Member {
  if (actor.kind !== "member") throw new Refusal("sign_in_first");
  return actor;
}

/** Refuses other origins, then strangers, then haste, then what doesn't parse; only then does the work begin. */
function formAction<S extends z.ZodType, A extends Guest | Member>(
  schema: S,
  limit: LimitName,
  admit: (actor: Guest | Member) => A,
  work: Work<A, z.output<S>>,
): FormAction {
  return async (_state, data) => {
    const values = typedValues(data);
    try {
      const head = await headers();
      if (!isSameOrigin(head, env().AUTH_URL)) throw new Refusal("wrong_origin");
      const actor = admit(await currentActor());
      await takeTurn(limit, actor.id ?? head.get(CALLER_HEADER) ?? "unnamed");
      const read = readForm(schema, data);
      if (!read.success) return refused(new Refusal("input_invalid"), values, read.fieldErrors);
      const ctx = makeCtx(db(), actor, new Date());
      try {
        const outcome = await work(ctx, read.input);
        // Whoever is told that it is done sees it done, also where no tag says so: names, devices, roles.
        if (outcome !== undefined && ctx.touched.size === 0) refresh();
        return asState(outcome, values);
      } finally {
        // Also when the work ends in a redirect: the next page must show what was written.
        for (const tag of ctx.touched) updateTag(tag);
      }
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Refusal) {
        const state = { ...refused(error, values), next: WAYS_ON[error.code] };
        if (error.code !== "sign_in_first") return state;
        return { ...state, next: { href: signInPath(await pageAddress()), label: "Sign in" } };
      }
      // A bug of ours: the log hears of it, the writer keeps what was typed.
      log.error({ err: error }, "an action failed");
      return refused(new Refusal("our_fault"), values);
    }
  };
}

/** Where somebody reads why they can't send anything. */
const WHY = { href: "/account/contributions#from-the-moderators", label: "Read what the moderators wrote" };
const WAYS_ON: Partial<Record<RefusalCode, FormState["next"]>> = {
  warning_unread: WHY,
  suspended: WHY,
  banned: WHY,
};

/** What only was tried is still to be sent, so that what was typed is given back with it. */
function asState(outcome: Outcome, values: Record<string, string>): FormState {
  if (typeof outcome === "object") return outcome.found?.tried ? { values, ...outcome } : outcome;
  return { status: "done", message: outcome ?? undefined };
}

function refused(
  refusal: Refusal,
  values: Record<string, string>,
  fieldErrors: Record<string, string> = {},
): FormState {
  const { field, nudge } = refusal.about;
  if (nudge) return { status: "refused", values, nudge };
  const message = sentenceFor(refusal);
  return {
    status: "refused",
    message,
    fieldErrors: field ? { ...fieldErrors, [field]: message } : fieldErrors,
    values,
  };
}

/** The page the form stands on, by the browser's own word; only ever a path of ours. */
async function pageAddress(): Promise<string> {
  const referer = (await headers()).get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return ownPath(pathname + search);
}
