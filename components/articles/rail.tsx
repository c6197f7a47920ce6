type Props = {
  /** Which part the reader is in. */
  at: "article" | "afterword";
  /** Whether words can be selected to write beside them. */
  passages?: boolean;
};

/** What is on the page, beside the text. */
export function Rail({ at, passages }: Props) {
  return (
    <aside className="rail">
      <div className="stack gap-1 font-ui text-small">
        <p className="label">On this page</p>
        <p>
          <a className="raillink" href="#main" aria-current={at === "article" ? "true" : undefined}>
            The article
          </a>
        </p>
        <p>
          <a className="raillink" href="#afterword" aria-current={at === "afterword" ? "true" : undefined}>
            Afterword
          </a>
        </p>
        {at === "article" && (
          <>
            <p className="sub">
              <a className="raillink" href="#threads">
                Threads
              </a>
            </p>
            <p className="sub">
              <a className="raillink" href="#stories">
                Stories
              </a>
            </p>
            <p className="sub">
              <a className="raillink" href="#questions">
                Questions
              </a>
            </p>
          </>
        )}
        {passages && (
          <div className="needs-script">
            <hr className="my-4" />
            <p className="dimmer leading-normal">Select any words to write a note beside them.</p>
          </div>
        )}
      </div>
    </aside>
  );
}
