import { classNames } from "./class-names";

/** The comma that ends a title, in the product's ink. `end` is the large one that closes an article or a story. */
export function Comma({ end }: { end?: boolean }) {
  return <span className={end ? "endc" : "comma"}>,</span>;
}

/** The comma alone, as a drawing: the icon, and the head of an empty page. */
export function CommaMark({ className }: { className?: string }) {
  return (
    <svg className={classNames("cmk", className)} viewBox="-10 -7 17 24" aria-hidden="true">
      <path d="M0-6.4c3.9 0 6.6 2.8 6.6 7 0 5.9-4 10.7-9.6 13l-1.5-2.2C-1.3 9.6.5 7.4.8 5.2-3.7 5.6-6.4 3-6.4-.4-6.4-3.9-3.6-6.4 0-6.4z" />
    </svg>
  );
}
