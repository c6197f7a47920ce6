import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { newId } from "../ids";
import { GRANTS, ROLES } from "../vocabulary";
import { moment, oneOf } from "./columns";

/** Someone with an account. Property names follow what Auth.js's adapter asks for. */
export const members = pgTable(
  "members",
  {
    id: uuid("id").primaryKey().$defaultFn(newId),
    name: text("name"),
    email: text("email").notNull().unique(),
    emailVerified: moment("email_verified_at"),
    image: text("image"),
    joinedAt: moment("joined_at")
      .notNull()
      .$defaultFn(() => new Date()),
    /** Sessions opened before this moment count no more ("sign out everywhere"). */
    sessionsValidFrom: moment("sessions_valid_from"),
    decisionsByMail: boolean("decisions_by_mail").notNull().default(true),
    /** Wants to be told once a week what authors have answered, of everything alike. */
    answersByMail: boolean("answers_by_mail").notNull().default(false),
  },
  (t) => [index("members_told_of_answers").on(t.id).where(sql`${t.answersByMail}`)],
);

export const memberRoles = pgTable(
  "member_roles",
  {
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    role: text("role", { enum: ROLES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.role] }), oneOf("member_roles_role", t.role, ROLES)],
);

/** What a moderator may see besides. Who granted it when is in the log. */
export const memberGrants = pgTable(
  "member_grants",
  {
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    grant: text("grant", { enum: GRANTS }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.grant] }), oneOf("member_grants_grant", t.grant, GRANTS)],
);

export const accounts = pgTable(
  "accounts",
  {
    userId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index("accounts_member").on(t.userId)],
);

export const sessions = pgTable(
  "sessions",
  {
    sessionToken: text("session_token").primaryKey(),
    userId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    expires: moment("expires_at").notNull(),
    openedAt: moment("opened_at")
      .notNull()
      .$defaultFn(() => new Date()),
  },
  (t) => [index("sessions_member").on(t.userId)],
);

export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text("identifier").notNull(),
    token: text("token").notNull(),
    expires: moment("expires_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.identifier, t.token] })],
);

export const authenticators = pgTable(
  "authenticators",
  {
    credentialID: text("credential_id").notNull().unique(),
    userId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    providerAccountId: text("provider_account_id").notNull(),
    credentialPublicKey: text("credential_public_key").notNull(),
    counter: integer("counter").notNull(),
    credentialDeviceType: text("credential_device_type").notNull(),
    credentialBackedUp: boolean("credential_backed_up").notNull(),
    transports: text("transports"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.credentialID] })],
);

/**
 * A name to write under. Its id is that of the contribution which carries it through moderation.
 * `nameKey` folds look-alike letters, so that no two names can be told apart only by a trained eye.
 */
export const bylines = pgTable(
  "bylines",
  {
    id: uuid("id").primaryKey(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["display", "pen"] }).notNull(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull(),
    createdAt: moment("created_at").notNull(),
    retiredAt: moment("retired_at"),
  },
  (t) => [
    oneOf("bylines_kind", t.kind, ["display", "pen"]),
    uniqueIndex("bylines_name_key").on(t.nameKey).where(sql`${t.retiredAt} is null`),
    index("bylines_member").on(t.memberId),
    index("bylines_name").using("gin", t.name.op("gin_trgm_ops")),
    unique("bylines_id_member").on(t.id, t.memberId),
  ],
);
