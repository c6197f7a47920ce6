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
};

export const idle: FormState = { status: "idle" };
