type Props = { children?: string };

/** The first thing the keyboard reaches: past the head, to `id="main"`. */
export function SkipLink({ children = "Skip to the text" }: Props) {
  return (
    <a className="skip" href="#main">
      {children}
    </a>
  );
}
