/** An `Icon` for a client leaf: it brings the one outline it needs, so that the table of all of them isn't sent. */
export function Sign({ path }: { path: string }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
