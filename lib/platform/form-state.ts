/** What a server action gives back to its form. What was typed comes back in `values`. */
export type FormState = {
  status: "idle" | "done" | "refused";
  message?: string;
  fieldErrors?: Record<string, string>;
  values?: Record<string, string>;
  next?: { href: string; label: string };
};

export const idle: FormState = { status: "idle" };
