import { z } from "zod";
import { GRANTS, ROLES } from "@/db/vocabulary";
import { normaliseEmail } from "./normalise-email";

/** An e-mail address, normalised. */
export const EmailInput = z
  .string()
  .max(254, { error: "That doesn’t look like an e-mail address." })
  .transform(normaliseEmail)
  .pipe(z.email({ error: "That doesn’t look like an e-mail address." }));

export const AskForLinkInput = z.object({ email: EmailInput, from: z.string().max(500).optional() });
export type AskForLinkInput = z.output<typeof AskForLinkInput>;

export const ProviderInput = z.object({
  provider: z.enum(["github", "google"]),
  from: z.string().max(500).optional(),
});

export const RemovePasskeyInput = z.object({ credentialId: z.string().min(1).max(1500) });
export type RemovePasskeyInput = z.output<typeof RemovePasskeyInput>;

export const RemoveAccountInput = z.object({ provider: z.string().min(1).max(40) });
export type RemoveAccountInput = z.output<typeof RemoveAccountInput>;

export const EndSessionInput = z.object({ session: z.string().min(1).max(100) });
export type EndSessionInput = z.output<typeof EndSessionInput>;

export const LettersInput = z.object({
  decisionsByMail: z.stringbool().default(false),
  answersByMail: z.stringbool().default(false),
});
export type LettersInput = z.output<typeof LettersInput>;

export const StopLettersInput = z.object({ token: z.string().min(1).max(200) });
export type StopLettersInput = z.output<typeof StopLettersInput>;

export const RoleInput = z.object({ memberId: z.uuid(), role: z.enum(ROLES) });
export type RoleInput = z.output<typeof RoleInput>;

export const GrantInput = z.object({ memberId: z.uuid(), grant: z.enum(GRANTS) });
export type GrantInput = z.output<typeof GrantInput>;

/** Without an address nobody answers for the author. */
export const AuthorshipInput = z.object({ authorId: z.uuid(), email: EmailInput.optional() });
export type AuthorshipInput = z.output<typeof AuthorshipInput>;
