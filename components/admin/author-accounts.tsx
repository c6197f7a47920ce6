import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { setAuthorAccountAction } from "@/lib/identity/actions";
import type { AuthorAccountView } from "@/lib/identity/views";

/** Which account answers for which author: their questions come to its desk. */
export function AuthorAccounts({ authors }: { authors: readonly AuthorAccountView[] }) {
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {authors.map(({ id, name, email }) => (
        <li key={id} className="slip">
          <Form action={setAuthorAccountAction} className="stack">
            <input type="hidden" name="authorId" value={id} />
            <TextField
              name="email"
              type="email"
              label={name}
              hint={email ? "The address of the account that answers." : "Nobody answers yet."}
              defaultValue={email ?? ""}
              autoComplete="off"
            />
            <SubmitButton
              variant="second"
              className="justify-self-start"
              aria-label={`Keep this for ${name}`}
            >
              Keep this
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}
