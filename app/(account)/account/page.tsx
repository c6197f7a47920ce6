import type { Metadata } from "next";
import { AccountFrame } from "@/components/account/account-frame";
import { Names, NewName } from "@/components/account/names";
import { Notice } from "@/components/ui/notice";
import { listMyBylines } from "@/lib/contributions/queries";
import { requireMember } from "@/lib/identity/session";
import { listMySanctions } from "@/lib/moderation/sanctions/queries";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "My names" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function AccountPage() {
  const ctx = await requireMember("/account");
  const [names, sanctions] = await Promise.all([listMyBylines(ctx), listMySanctions(ctx)]);
  return (
    <AccountFrame
      publication={await getCachedPublication()}
      title="My names"
      here="/account"
      lead="The names you can write under. You choose one, or none, each time you send something."
    >
      {sanctions.some(({ counts }) => counts) && (
        <Notice tone="care" icon="mail">
          <p>
            The moderators have written to you.{" "}
            <a href="/account/contributions#from-the-moderators">Read what they wrote</a>
          </p>
        </Notice>
      )}
      <section className="stack" aria-labelledby="names">
        <h2 id="names" className="text-heading">
          Names I sign with
        </h2>
        <Names names={names} />
      </section>
      <section className="stack" aria-labelledby="new-name">
        <h2 id="new-name" className="text-heading">
          Another name
        </h2>
        <NewName />
      </section>
    </AccountFrame>
  );
}
