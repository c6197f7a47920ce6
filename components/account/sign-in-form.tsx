import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { askForLinkAction, signInElsewhereAction } from "@/lib/identity/actions";
import { PasskeyButton } from "./passkey-button";

type Props = {
  /** Where to go afterwards. */
  from: string;
  providers: readonly { id: string; name: string }[];
};

/** The ways in: a link by e-mail first, then the device's own lock, then other services where there are any. */
export function SignInForm({ from, providers }: Props) {
  return (
    <>
      <Form action={askForLinkAction} className="stack">
        <input type="hidden" name="from" value={from} />
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          hint="For signing in, and for letters about what you sent us. We never show it, and we never send a newsletter to it."
          placeholder="you@example.org"
          autoComplete="username"
          required
        />
        <SubmitButton className="w-full">
          <Icon name="mail" />
          Send me a link
        </SubmitButton>
      </Form>
      <div className="stack needs-script">
        <p className="or">
          <span>or</span>
        </p>
        <PasskeyButton act="sign-in" from={from} className="btn second w-full">
          <Icon name="key-round" />
          Use a passkey
        </PasskeyButton>
        <p className="hint">
          Your device’s own lock: a fingerprint, your face, or its code. It stays on the device.
        </p>
      </div>
      {providers.map(({ id, name }) => (
        <Form key={id} action={signInElsewhereAction}>
          <input type="hidden" name="from" value={from} />
          <Button type="submit" name="provider" value={id} className="w-full">
            Go on with {name}
          </Button>
        </Form>
      ))}
    </>
  );
}
