import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { wordsMeant } from "@/lib/anonymity/words-meant";
import { ORDINALS } from "./ordinals";

type Props = { receipt: readonly string[]; onKept: () => void; onShow: () => void };

/** Asks two of the words back, at places of chance, while they are covered: so that nobody only believes to have them. */
export function KeptCheck({ receipt, onKept, onShow }: Props) {
  const [places] = useState(() => twoPlaces(receipt.length));
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const missed = places.filter((place) => {
      const word = String(typed.get(`word-${place}`))
        .normalize("NFKC")
        .trim()
        .toLowerCase();
      return wordsMeant(word, [receipt[place] ?? ""]).length === 0;
    });
    setWrong(missed);
    if (missed.length === 0) onKept();
    else form.current?.querySelector<HTMLInputElement>(`[name=word-${missed[0]}]`)?.focus();
  }

  return (
    <form ref={form} className="stack gap-3" method="post" onSubmit={check} noValidate autoComplete="off">
      <p>Please type two of them, from where you keep them.</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {places.map((place) => (
          <Field
            key={place}
            id={`word-${place}`}
            label={`The ${ORDINALS[place]} word`}
            error={wrong.includes(place) ? "That isn’t it. Please look at it once more." : undefined}
          >
            {(control) => (
              <TextInput
                name={`word-${place}`}
                autoCapitalize="none"
                autoCorrect="off"
                autoComplete="off"
                spellCheck={false}
                {...control}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="go">
        <Button variant="quiet" onClick={onShow}>
          Show me once more
        </Button>
        <Button type="submit" variant="primary">
          These are they
        </Button>
      </div>
    </form>
  );
}

function twoPlaces(length: number): number[] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % length;
  const second = (first + 1 + (b % (length - 1))) % length;
  return [first, second].sort((one, other) => one - other);
}
