import { useEffect, useState } from "react";
import { ANSWERED_INDEX, type AnsweredEntry, parseEntries } from "@/lib/on-device/answered/entry";
import { makeSearch, type Search } from "@/lib/on-device/answered/search-answered";
import { questionPath } from "@/lib/questions/paths";
import type { Writing } from "./use-writing";

/** Milliseconds without a keystroke, after which it is searched. */
const PAUSE = 400;
/** Characters, below which there is nothing to search for. */
const SHORTEST = 12;

/**
 * Up to three questions that were answered for everyone, about what is being written. All of them are fetched when somebody
 * goes to the field, the same for everyone, and searched here: what is written stays where it is.
 */
export function AnsweredBefore({ text, focused }: Pick<Writing, "text"> & { focused: boolean }) {
  const [search, setSearch] = useState<{ run: Search }>();
  const [found, setFound] = useState<AnsweredEntry[]>([]);

  useEffect(() => {
    if (!focused) return;
    let left = false;
    void fetchEntries().then((entries) => {
      if (!left && entries.length > 0) setSearch({ run: makeSearch(entries) });
    });
    return () => {
      left = true;
    };
  }, [focused]);

  useEffect(() => {
    if (!search) return;
    const timer = setTimeout(() => setFound(text.trim().length < SHORTEST ? [] : search.run(text)), PAUSE);
    return () => clearTimeout(timer);
  }, [search, text]);

  if (found.length === 0) return null;
  return (
    <section className="stack gap-2" aria-labelledby="answered-before">
      <h2 className="q-label" id="answered-before">
        Somebody may have asked this before
      </h2>
      <ul className="ruled">
        {found.map(({ id, question, answer }) => (
          <li key={id}>
            <details>
              <summary className="lk">{question}</summary>
              <p className="note-body pt-2">{answer}</p>
              <a className="lk" href={questionPath(id)} target="_blank" rel="noreferrer">
                All of it, in a new tab
              </a>
            </details>
          </li>
        ))}
      </ul>
      <p className="hint">Found on your own device. Yours may be another question: send it all the same.</p>
    </section>
  );
}

async function fetchEntries(): Promise<AnsweredEntry[]> {
  try {
    const response = await fetch(ANSWERED_INDEX, { credentials: "omit", referrerPolicy: "no-referrer" });
    return response.ok ? parseEntries(await response.json()) : [];
  } catch {
    // Without it nothing is suggested, and asking goes on.
    return [];
  }
}
