import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { emailOf, people } from "@/db/seed/publication/people";
import { GRANTS, ROLES } from "@/db/vocabulary";
import { type Nobody, nobodyCtx } from "@/lib/anonymity/nobody";
import { type Guest, guest, type Member, type System, system } from "@/lib/identity/actor";
import { decide } from "@/lib/moderation/decisions/decide";
import { type Ctx, makeCtx } from "@/lib/platform/context";
import { readForm } from "@/lib/platform/form-input";
import { rows } from "@/lib/platform/rows";
import type { Role } from "../come-in";

const MemberRow = z.object({
  id: z.string(),
  joinedAt: z.coerce.date(),
  roles: z.array(z.enum(ROLES)),
  grants: z.array(z.enum(GRANTS)),
  authorIds: z.array(z.string()),
});

/** The demo's people, who play everything that is put in. Each act happens a millisecond after the one before. */
export class Troupe {
  private clock = Date.now() - 3_600_000;

  private constructor(
    readonly db: Db,
    private readonly members: Record<Role, Member>,
  ) {}

  static async of(db: Db): Promise<Troupe> {
    const reader = await memberOf(db, "reader");
    const moderator = await memberOf(db, "moderator");
    const author = await memberOf(db, "author");
    const admin = await memberOf(db, "admin");
    return new Troupe(db, { reader, moderator, author, admin });
  }

  as(role: Role): Ctx<Member> {
    return makeCtx(this.db, this.members[role], this.now());
  }

  get guest(): Ctx<Guest> {
    return makeCtx(this.db, guest, this.now());
  }

  get system(): Ctx<System> {
    return makeCtx(this.db, system, this.now());
  }

  get nobody(): Ctx<Nobody> {
    return nobodyCtx(this.db, this.now());
  }

  /** Has the moderator clear what is held. */
  async approve<C extends { id: string; state: string }>(contribution: C): Promise<C> {
    if (contribution.state === "held") {
      await decide(this.as("moderator"), {
        contributionId: contribution.id,
        revision: 1,
        verdict: "approve",
      });
    }
    return contribution;
  }

  private now(): Date {
    this.clock += 1;
    return new Date(this.clock);
  }
}

async function memberOf(db: Db, role: Role): Promise<Member> {
  const person = people.find((one) => "demo" in one && one.demo === role);
  const [row] = await rows(
    db,
    MemberRow,
    sql`select id, joined_at as "joinedAt",
      array(select role from member_roles where member_id = m.id) as roles,
      array(select "grant" from member_grants where member_id = m.id) as grants,
      array(select id::text from authors where member_id = m.id) as "authorIds"
    from members m where email = ${person ? emailOf(person.key) : ""}`,
  );
  if (!row) throw new Error(`The demo has no ${role}.`);
  return { kind: "member", ...row };
}

/** Fields as a form sends them, read as its action reads them. */
export function filledIn<S extends z.ZodType>(schema: S, fields: Record<string, string>): z.output<S> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const read = readForm(schema, data);
  if (!read.success) throw new Error(`The form was refused: ${Object.values(read.fieldErrors).join(" ")}`);
  return read.input;
}
