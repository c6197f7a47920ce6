/** The text of a letter, with links to this site that can be followed. */
export function LetterText({ text, address }: { text: string; address: string }) {
  const { origin } = new URL(address);
  const parts = text.split(/(https?:\/\/[^\s]+)/g);
  let at = 0;
  return (
    <div className="note-body whitespace-pre-line break-words">
      {parts.map((part) => {
        const key = at;
        at += part.length;
        if (!part.startsWith(`${origin}/`)) return <span key={key}>{part}</span>;
        return (
          <a key={key} className="wrap-anywhere" href={part}>
            {part}
          </a>
        );
      })}
    </div>
  );
}
