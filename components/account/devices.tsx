import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { endSessionAction } from "@/lib/identity/actions";
import type { SessionView } from "@/lib/identity/views";

/** Where one is signed in: only since when, since nothing else is kept. */
export function Devices({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <div className="stack">
      <ul className="ruled">
        {sessions.map(({ id, openedAt, expiresAt, current }) => (
          <li key={id}>
            <p className="by">
              <b>{current ? "This device" : "Another device"}</b>
              <span>
                since <Moment at={openedAt} as="date" />, until <Moment at={expiresAt} as="date" />
              </span>
            </p>
            {current ? (
              <form method="post" action="/sign-out">
                <Button type="submit" variant="quiet">
                  Sign out here
                </Button>
              </form>
            ) : (
              <Form action={endSessionAction}>
                <input type="hidden" name="session" value={id} />
                <SubmitButton variant="quiet">Sign it out</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action="/sign-out">
        <Button type="submit" name="everywhere" value="yes">
          Sign out everywhere, here too
        </Button>
      </form>
    </div>
  );
}
