import type { HeadLink } from "./head-link";
import type { Publication } from "./publication";

type Props = { publication: Pick<Publication, "name">; label: string; places: readonly HeadLink[] };

/** The publication's name, which leads home, and the places of a head beside it. */
export function HeadPlaces({ publication, label, places }: Props) {
  return (
    <>
      <a className="pub" href="/">
        {publication.name}
      </a>
      <nav aria-label={label}>
        {places.map(({ href, label, current }) => (
          <a key={label} href={href} aria-current={current ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </>
  );
}
