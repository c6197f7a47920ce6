/** What stays on a device or beside it whatever we do, and what helps; each in a few sentences. */
const REMAINS: readonly { id: string; what: string; helps: readonly string[] }[] = [
  {
    id: "history",
    what: "The browser’s list of pages",
    helps: [
      "Browsers write down each address that was opened, and we can’t take it out again. You can: in the history, search for our name and remove those lines alone. An empty list may be noticed more than a missing line.",
      "If the browser is signed in to an account, the same list is on the other devices of that account.",
    ],
  },
  {
    id: "private",
    what: "Private windows",
    helps: [
      "A private window keeps no list of pages and forgets what we stored when the last of its windows is closed. Close it; leaving it open behind another leaves it readable. What you download stays.",
      "It hides nothing from the network, nor from a program that watches the device.",
    ],
  },
  {
    id: "passwords",
    what: "Saved passwords and filled-in forms",
    helps: [
      "There is no password here, but a browser may offer to keep your e-mail address or a passkey. Decline, or remove them in its settings. The sign-in letter lies in your mailbox until you delete it there, also from the bin.",
    ],
  },
  {
    id: "keyboards",
    what: "Keyboards that learn",
    helps: [
      "The keyboard of a telephone remembers words and offers them again, to whoever types next. A private window switches that off on some; otherwise delete what it has learned in its settings, or write on another device.",
      "The clipboard keeps what you copied last, sometimes much of what came before. Copy something else afterwards.",
    ],
  },
  {
    id: "spyware",
    what: "Programs that watch the device",
    helps: [
      "A program that was put on a device to watch it sees the screen and every key. Nothing on any website can hide from it. If somebody knows what they can’t know, suspect it, and don’t search for it or remove it on that device: use another one.",
    ],
  },
  {
    id: "network",
    what: "The router and the network",
    helps: [
      "Whoever runs the network, at home, at work or at school, can see that this site was opened and when, but neither which page nor what you wrote. A mobile connection, or Tor Browser, keeps that from them.",
    ],
  },
  {
    id: "paper",
    what: "The six words",
    helps: [
      "Whoever finds them can read the question. On paper, away from home or among things that nobody looks at, they are safer than in a file or a photograph: photographs are copied to the cloud by themselves.",
    ],
  },
];

/** The list of it. */
export function Remains() {
  return (
    <section className="stack gap-5" aria-labelledby="remains">
      <h2 className="text-heading" id="remains">
        What stays all the same
      </h2>
      {REMAINS.map(({ id, what, helps }) => (
        <div key={id} id={id} className="stack gap-2">
          <h3 className="text-subheading">{what}</h3>
          {helps.map((sentence) => (
            <p key={sentence} className="note-body">
              {sentence}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
