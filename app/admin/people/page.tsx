import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AuthorAccounts } from "@/components/admin/author-accounts";
import { PersonRow } from "@/components/admin/person-row";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { TextInput } from "@/components/ui/text-input";
import { normaliseEmail } from "@/lib/identity/normalise-email";
import { listAuthors, listPeople } from "@/lib/identity/queries";
import { requireStaff } from "@/lib/identity/session";
import { staffName } from "@/lib/moderation/staff-name";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "People" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/admin/people", ["admin"]);
  const query = await searchParams;
  const starts = normaliseEmail(one(query.starts) ?? "");
  const after = one(query.after);
  const [{ people, more }, authors, name] = await Promise.all([
    listPeople(ctx, { starts, after }),
    listAuthors(ctx),
    staffName(ctx.db, ctx.actor.id),
  ]);
  const last = people.at(-1);
  const next = new URLSearchParams({ ...(starts ? { starts } : {}), after: last?.email ?? "" });
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="People"
      name={name}
      title="People"
      lead="Who moderates, writes and keeps this house. What is given or taken here is in the log for ever."
    >
      <section className="stack" aria-labelledby="roles">
        <h2 id="roles" className="text-subheading">
          Roles
        </h2>
        <search>
          <form action="/admin/people" className="cluster items-end">
            <Field
              id="starts"
              label="Find someone by the beginning of their address"
              hint="Empty: those who hold a role."
            >
              {(control) => <TextInput name="starts" type="search" defaultValue={starts} {...control} />}
            </Field>
            <Button type="submit">Find</Button>
          </form>
        </search>
        {people.length === 0 && <p className="dim">Nobody’s address begins like that.</p>}
        <ul className="grid gap-3 lg:grid-cols-2">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
        {(after || more) && (
          <Pager
            label="Pages of people"
            here={after ? "Further on" : "The first page"}
            back={after ? { href: "/admin/people", label: "The first page" } : undefined}
            next={more ? { href: `/admin/people?${next}`, label: "Further on" } : undefined}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="authors">
        <h2 id="authors" className="text-subheading">
          Authors
        </h2>
        <p className="dim max-w-measure">
          Questions to an author come to the desk of the account with this address. Leave it empty, and nobody
          answers.
        </p>
        <AuthorAccounts authors={authors} />
      </section>
    </AdminFrame>
  );
}
