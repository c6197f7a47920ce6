import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { removeAccountAction, removePasskeyAction } from "@/lib/identity/actions";
import type { SecurityView } from "@/lib/identity/views";
import { PasskeyButton } from "./passkey-button";

const KEPT = {
  "one device": "A passkey that stays on one device",
  "several devices": "A passkey that your key keeper carries from device to device",
} as const;

/** How one gets in: the mailbox always, then passkeys and other services. */
export function WaysIn({ security }: { security: SecurityView }) {
  const { email, passkeys, accounts } = security;
  return (
    <div className="stack">
      <ul className="ruled">
        <li>
          <p className="by">
            <b>{email}</b>
            <span>link by e-mail</span>
          </p>
        </li>
        {passkeys.map(({ credentialId, ending, kept }) => (
          <li key={credentialId}>
            <p className="by">
              <b>{KEPT[kept]}</b>
              <span>ending in {ending}</span>
            </p>
            <Form action={removePasskeyAction}>
              <input type="hidden" name="credentialId" value={credentialId} />
              <SubmitButton variant="quiet" aria-label={`Remove the passkey ending in ${ending}`}>
                Remove it
              </SubmitButton>
            </Form>
          </li>
        ))}
        {accounts.map(({ provider, name }) => (
          <li key={provider}>
            <p className="by">
              <b>{name}</b>
              <span>an account elsewhere</span>
            </p>
            <Form action={removeAccountAction}>
              <input type="hidden" name="provider" value={provider} />
              <SubmitButton variant="quiet">Part the two</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <PasskeyButton act="add">
        <Icon name="plus" />
        Add a passkey of this device
      </PasskeyButton>
    </div>
  );
}
