import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { Signings } from "@/components/privacy/signings";
import { StoredTables } from "@/components/privacy/stored-tables";
import { crowdInWords } from "@/components/questions/crowd-in-words";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedCrowd } from "@/lib/anonymity/tokens/cached";
import { getCachedPublication } from "@/lib/publication/cached";
import { leadsOn, storedTables } from "@/lib/publication/privacy-table";

type Props = { params: Promise<{ now: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];
export const metadata: Metadata = { title: "What we store", alternates: { canonical: "/privacy" } };

/** What is stored and what isn't, and every table of the database as its schema has it. */
export default async function PrivacyPage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  const [publication, crowd] = await Promise.all([getCachedPublication(), getCachedCrowd()]);
  const tables = storedTables();
  return (
    <ReaderPage publication={publication} skip="Skip to what we store">
      <div className="leaf">
        <header className="pt-page-top pb-6">
          <h1 className="text-title">
            What we store
            <Comma />
          </h1>
          <p className="read dim mt-3">
            Reading here leaves no trace with us. Writing leaves what you wrote, and as little else as can be.
          </p>
        </header>
        <div className="stack gap-9">
          <section className="stack gap-3" aria-labelledby="reading">
            <h2 className="text-heading" id="reading">
              When you read
            </h2>
            <p className="note-body">
              Nothing about you. A page is the same for everyone, needs no cookie and no script, and we keep
              no log of who opened it. Addresses of devices are neither stored nor logged; to slow down floods
              we keep a scrambled form of them in memory for a day at most. Your reading settings and your
              drafts stay on your device.
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="writing">
            <h2 className="text-heading" id="writing">
              When you write
            </h2>
            <p className="note-body">
              With an account we store your e-mail address, the names you sign with, and what you send. Who is
              shown what of it is yours to choose, each time, by how you sign.
            </p>
            <Signings />
          </section>
          <section className="stack gap-3" aria-labelledby="promise">
            <h2 className="text-heading" id="promise">
              What we promise, and what we can’t
            </h2>
            <p className="note-body">
              We store nothing that says who asked a question with six words or a shopping list: we can’t
              tell, our moderators can’t, and a copy of our database can’t. The words are made on your device
              and never sent; whoever has them can read the answer and take the question back. What we keep is
              what they become, which leads back to nothing.
            </p>
            <p className="note-body">{crowdInWords(crowd)}</p>
            <p className="note-body">All the same you could be found out:</p>
            <ul className="stack list gap-2 note-body">
              <li>
                by a changed server: whoever took ours over could send you other code than ours, which is open
                to read,
              </li>
              <li>
                by your device, or somebody who watches it:{" "}
                <a href="/shared-devices">what stays on a device that others use</a>,
              </li>
              <li>by your network, which can see that this site was opened, and when,</li>
              <li>by details that you write: a place, a job, an age and a day are often enough together,</li>
              <li>by your style, for somebody who knows how you write.</li>
            </ul>
          </section>
          <section className="stack gap-3" aria-labelledby="outside">
            <h2 className="text-heading" id="outside">
              What leaves this site
            </h2>
            <p className="note-body">
              As it comes, nothing does. Whoever runs this site can have what is sent checked by an outside
              service, for spam or for harm. Then the words of a note or a story that you signed go there,
              without what looks like an address or a number, and nothing else: not the name, not the account,
              no address of yours. Some of these services can be told later that they were wrong, and are then
              sent the same words again. Letters to you go through the mail server that was set up here.
            </p>
            <p className="note-body">
              What you send without a name goes to no such service, whether you have an account or not, and
              neither does a question to an author. People read it, here.
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="back">
            <h2 className="text-heading" id="back">
              When you take it back
            </h2>
            <p className="note-body">
              Its words, title and name leave the database at once, and with them every earlier version. An
              empty row stays, so that the answers to it keep their place. Backups age out. We can’t call back
              copies that other people have made, and we can’t keep anybody from recognising you by what you
              wrote.
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="law">
            <h2 className="text-heading" id="law">
              When a court asks
            </h2>
            <p className="note-body">
              What isn’t stored can’t be given. How often somebody demanded something by law, and what they
              were given, is counted on the page of <a href="/legal-demands">legal demands</a>.
            </p>
          </section>
          <section className="stack gap-3" aria-labelledby="tables">
            <h2 className="text-heading" id="tables">
              Every table there is
            </h2>
            <p className="note-body">
              This list is made from the database’s own plan, so that it can’t leave one out. First those by
              which somebody could be found, then those that lead to nobody.
            </p>
            <h3 className="text-subheading">Lead to somebody</h3>
            <StoredTables tables={tables.filter(leadsOn)} />
            <h3 className="mt-3 text-subheading">Lead to nobody</h3>
            <StoredTables tables={tables.filter((table) => !leadsOn(table))} />
          </section>
        </div>
      </div>
    </ReaderPage>
  );
}
