/** A way to sign, and who sees what of it: `docs/privacy.md` says the same. */
type Signing = {
  id: string;
  name: string;
  readers: string;
  moderators: string;
  database: string;
  law: string;
};

const SIGNINGS: readonly Signing[] = [
  {
    id: "display-name",
    name: "Your own name",
    readers: "That name.",
    moderators: "That name, and what was written under it here.",
    database: "Your account: an e-mail address and your names.",
    law: "The account.",
  },
  {
    id: "pen-name",
    name: "A pen name",
    readers: "That name, marked as a pen name.",
    moderators:
      "That name, and what was written under it here. The account only where two of them agree, with a reason; you are told.",
    database: "Your account.",
    law: "The account.",
  },
  {
    id: "no-name",
    name: "No name, signed in",
    readers: "“A reader”.",
    moderators: "The text alone. Your account only where two of them agree, with a reason; you are told.",
    database:
      "Your account in a sealed form. It can be read with a key that isn’t in the database, and not without it.",
    law: "The account, by whoever has both the database and the key.",
  },
  {
    id: "six-words",
    name: "Six words, no account",
    readers: "“A reader”.",
    moderators: "The text, a label of two words, the day.",
    database: "Nothing that leads to a person: no account, no address, no time of day.",
    law: "The text and the day. There is nothing else.",
  },
];

const ASKED = [
  { who: "Readers see", of: "readers" },
  { who: "Moderators see", of: "moderators" },
  { who: "The database holds", of: "database" },
  { who: "A court could get", of: "law" },
] as const;

/** The ways to sign one beneath the other, from the weakest to the strongest. */
export function Signings() {
  return SIGNINGS.map((signing) => (
    <div key={signing.id} className="stack gap-2">
      <h3 className="text-subheading" id={signing.id}>
        {signing.name}
      </h3>
      <dl className="stack gap-2" aria-labelledby={signing.id}>
        {ASKED.map(({ who, of }) => (
          <div key={of}>
            <dt className="label">{who}</dt>
            <dd className="note-body">{signing[of]}</dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}
