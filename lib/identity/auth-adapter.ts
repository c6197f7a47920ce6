import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { eq, lt } from "drizzle-orm";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import type { Db } from "@/db/client";
import { accounts, authenticators, members, sessions, verificationTokens } from "@/db/schema/identity";
import { findSessionMember, storedToken } from "./find-session";
import { normaliseEmail } from "./normalise-email";

/**
 * Auth.js on our tables, storing less than it would: of a session its token's keyed hash, of another service's
 * account only which one it is (no token of theirs), of a person neither name nor picture.
 */
export function authAdapter(db: Db): Adapter {
  const base = DrizzleAdapter(db, {
    usersTable: members,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
    authenticatorsTable: authenticators,
  });
  return {
    ...base,

    async createUser(user: AdapterUser) {
      const [member] = await db
        .insert(members)
        .values({ email: normaliseEmail(user.email), emailVerified: user.emailVerified })
        .returning();
      if (!member) throw new Error("The new member was not stored.");
      return member;
    },

    getUserByEmail: async (email) => (await base.getUserByEmail?.(normaliseEmail(email))) ?? null,

    async linkAccount({ userId, type, provider, providerAccountId }) {
      await db.insert(accounts).values({ userId, type, provider, providerAccountId });
    },

    async createSession({ sessionToken, userId, expires }) {
      await db.insert(sessions).values({ sessionToken: storedToken(sessionToken), userId, expires });
      return { sessionToken, userId, expires };
    },

    async getSessionAndUser(sessionToken) {
      const member = await findSessionMember(db, sessionToken, new Date());
      if (!member) return null;
      const found = await base.getSessionAndUser?.(storedToken(sessionToken));
      return found ? { user: found.user, session: { ...found.session, sessionToken } } : null;
    },

    // Sessions last their sixty days from sign-in on; nothing prolongs them.
    updateSession: async () => null,

    async deleteSession(sessionToken) {
      await base.deleteSession?.(storedToken(sessionToken));
    },

    async createVerificationToken(token) {
      await db.delete(verificationTokens).where(lt(verificationTokens.expires, new Date()));
      await db.insert(verificationTokens).values(token);
      return token;
    },

    /** Looked up by the token alone, so that the link carries no address. One DELETE: of two at once, one finds it. */
    async useVerificationToken({ token }) {
      const [used] = await db
        .delete(verificationTokens)
        .where(eq(verificationTokens.token, token))
        .returning();
      if (!used) return null;
      // Whoever has signed in needs no older letter; what lies about in a mailbox is worth nothing.
      await db.delete(verificationTokens).where(eq(verificationTokens.identifier, used.identifier));
      return used;
    },
  };
}
