import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ListForm } from "@/components/admin/list-form";
import { ListedWords } from "@/components/admin/listed-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { TextInput } from "@/components/ui/text-input";
import { requireStaff } from "@/lib/identity/session";
import { readList } from "@/lib/moderation/lists/queries";
import { staffName } from "@/lib/moderation/staff-name";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

// Whole in one piece, so that it works without script.
export const instant = false;

export const metadata: Metadata = { title: "Lists" };

/** The word list, and what a change of it would have held. */
export default async function ListsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/admin/lists", ["admin"]);
  const query = await searchParams;
  const [has, after] = [one(query.has) ?? "", one(query.after)];
  const [{ words, all, next }, name] = await Promise.all([
    readList(ctx, { has, after }),
    staffName(ctx.db, ctx.actor.id),
  ]);
  const first = has ? `/admin/lists?${new URLSearchParams({ has })}` : "/admin/lists";
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Lists"
      name={name}
      title="Lists"
      lead="Words that a person should see before everyone does. Nothing is turned down by a list, and readers don’t see it; what is masked they see as dots."
    >
      <section className="stack max-w-measure" aria-labelledby="add">
        <h2 id="add" className="text-subheading">
          Put on the list
        </h2>
        <ListForm />
      </section>
      <section className="stack" aria-labelledby="listed">
        <h2 id="listed" className="text-subheading">
          On the list
        </h2>
        <p className="dim">
          {all === 1 ? "1 entry." : `${all} entries.`}{" "}
          {all > 0 && (
            <a href="/admin/lists/text" download>
              The whole list as text
            </a>
          )}
        </p>
        <search>
          <form action="/admin/lists" className="cluster items-end">
            <Field id="has" label="Find entries that contain">
              {(control) => <TextInput name="has" type="search" defaultValue={has} {...control} />}
            </Field>
            <Button type="submit">Find</Button>
          </form>
        </search>
        {words.length === 0 ? (
          <p className="dim">{has ? "No entry contains that." : "No word is listed."}</p>
        ) : (
          <ListedWords key={`${has} ${after}`} words={words} />
        )}
        {(after || next) && (
          <Pager
            label="Pages of the list"
            here={after ? "Further on" : "The first page"}
            back={after ? { href: first, label: "The first page" } : undefined}
            next={
              next
                ? {
                    href: `/admin/lists?${new URLSearchParams({ ...(has ? { has } : {}), after: next })}`,
                    label: "Further on",
                  }
                : undefined
            }
          />
        )}
      </section>
    </AdminFrame>
  );
}
