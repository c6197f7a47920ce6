/** What a server action gives back to its form. What was typed comes back in `values`. */
export type FormState = {
  status: "idle" | "done" | "refused";
  message?: string;
  fieldErrors?: Record<string, string>;
  values?: Record<string, string>;
  next?: { href: string; label: string };
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
