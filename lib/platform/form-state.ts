/** A stretch of a text that begins at an offset of it, and whether it is what it is shown for. */
export type Piece = { at: number; text: string; marked: boolean };

/** Passages of what somebody wrote that they are asked to look at again before it is sent. Nothing was kept of it. */
export type Nudge = {
  /** Sent along with the same words, it says that they were looked at. */
  key: string;
  /** Sent as it is, it waits for a person; otherwise it goes on as the findings say. */
  waits: boolean;
  findings: { advice: string; passages: Piece[][] }[];
};
/** What actions of some nouns may give back besides; each is declared beside the noun's views. */
export interface FormFindings {
  /** Nothing was done yet: what was typed comes back. */
  tried?: true;
}

/** What a server action gives back to its form. What was typed comes back in `values`. */
export type FormState = {
  status: "idle" | "done" | "refused";
  message?: string;
  fieldErrors?: Record<string, string>;
  values?: Record<string, string>;
  next?: { href: string; label: string };
  found?: FormFindings;
  /** Given where it is to be read once more; then there is no message. */
  nudge?: Nudge;
  /** Something else for whoever sent it, and for nobody besides. */
  aside?: AsideView;
};

/** A card beside what became of a form: a few entries, each with ways to it. */
export type AsideView = {
  title: string;
  words: string;
  entries: { name: string; about: string; ways: { label: string; href?: string }[] }[];
  more: { href: string; label: string }[];
};

export const idle: FormState = { status: "idle" };
