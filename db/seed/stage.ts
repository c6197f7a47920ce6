import type { Db } from "@/db/client";
import { type Guest, guest, type Member, type System, system } from "@/lib/identity/actor";
import { type Ctx, makeCtx } from "@/lib/platform/context";
import type { PersonKey } from "./publication/people";
import type { Byline } from "./publication/types";

/** Something that happens at a moment of the demo publication's past. */
export type SeedEvent = { at: Date; act: () => Promise<unknown> };

/** Who has been let in so far, and what they may sign with. */
export type CastMember = { actor: Member; names: Map<string, string>; displayName: string };

/** What the events share: the people, and the contributions made so far by their keys. */
export class Stage {
  readonly cast = new Map<PersonKey, CastMember>();
  readonly made = new Map<string, string>();

  constructor(
    readonly db: Db,
    /** How far the written past is moved, in milliseconds, to end today. */
    readonly shift: number,
  ) {}

  /** A written moment as it is on this stage. */
  moment(written: string): Date {
    return new Date(new Date(written).getTime() + this.shift);
  }

  as(key: PersonKey, at: Date): Ctx<Member> {
    return makeCtx(this.db, this.person(key).actor, at);
  }

  asGuest(at: Date): Ctx<Guest> {
    return makeCtx(this.db, guest, at);
  }

  asSystem(at: Date): Ctx<System> {
    return makeCtx(this.db, system, at);
  }

  person(key: PersonKey): CastMember {
    const member = this.cast.get(key);
    if (!member) throw new Error(`${key} acts before joining.`);
    return member;
  }

  /** The id of what was made under a key. */
  id(key: string): string {
    const id = this.made.get(key);
    if (!id) throw new Error(`${key} is needed before it was made.`);
    return id;
  }

  /** What a person signs with: an id of theirs, or nothing. */
  byline(key: PersonKey, byline: Byline): string {
    if (byline.kind === "anonymous") return "anonymous";
    const { names, displayName } = this.person(key);
    const name = byline.kind === "pen" ? byline.name : displayName;
    const id = names.get(name);
    if (!id) throw new Error(`${key} has no name “${name}”.`);
    return id;
  }
}
