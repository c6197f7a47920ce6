import type { Metadata } from "next";
import { cookies } from "next/headers";
import { AccountFrame } from "@/components/account/account-frame";
import { Devices } from "@/components/account/devices";
import { Letters } from "@/components/account/letters";
import { WaysIn } from "@/components/account/ways-in";
import { getSecurity } from "@/lib/identity/queries";
import { requireMember } from "@/lib/identity/session";
import { sessionCookie } from "@/lib/identity/session-cookie";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "Signing in" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function SecurityPage() {
  const ctx = await requireMember("/account/security");
  const token = (await cookies()).get(sessionCookie().name)?.value ?? "";
  const security = await getSecurity(ctx, token);
  return (
    <AccountFrame
      publication={await getCachedPublication()}
      title="Signing in"
      here="/account/security"
      lead="How you come in, and where you are signed in. We keep no addresses of devices, only since when."
    >
      <section className="stack" aria-labelledby="ways">
        <h2 id="ways" className="text-heading">
          Ways in
        </h2>
        <WaysIn security={security} />
      </section>
      <section className="stack" aria-labelledby="devices">
        <h2 id="devices" className="text-heading">
          Signed in
        </h2>
        <Devices sessions={security.sessions} />
      </section>
      <section className="stack" aria-labelledby="letters">
        <h2 id="letters" className="text-heading">
          Letters
        </h2>
        <Letters decisionsByMail={security.decisionsByMail} answersByMail={security.answersByMail} />
      </section>
    </AccountFrame>
  );
}
