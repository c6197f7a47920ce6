import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedPublication } from "@/lib/publication/cached";
import { storedTables } from "@/lib/publication/privacy-table";

type Props = { params: Promise<{ now: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];
export const metadata: Metadata = { title: "What we store", alternates: { canonical: "/privacy" } };

/** What is stored and what isn't, and every table of the database as its schema has it. */
export default async function PrivacyPage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  const publication = await getCachedPublication();
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
              With an account we store your e-mail address, the names you sign with, and what you send. Under
              your own name or a pen name, readers and moderators see that name. Without a name they see “a
              reader”, and what you sent carries no link to your account that can be followed without a key
              which is not in the database.
            </p>
            <p className="note-body">
              A question asked without an account leads to nobody: no account, no address, no time of day.
              Whoever has the six words can read the answer and take the question back; of the words we keep
              only a scrambled form.
            </p>
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
          <section className="stack gap-3" aria-labelledby="tables">
            <h2 className="text-heading" id="tables">
              Every table there is
            </h2>
            <dl className="stack gap-5">
              {storedTables().map(({ name, holds, leadsTo, kept }) => (
                <div key={name}>
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd className="note-body">{holds}</dd>
                  <dd className="hint">
                    Leads to: {leadsTo}. Kept: {kept}.
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </ReaderPage>
  );
}
