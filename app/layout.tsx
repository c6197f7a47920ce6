import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { leavingScript } from "@/components/leaving/leaving-script";
import { readingScript } from "@/components/site/reading-script";
import { atkinson, literata } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: "Afterword",
  // What a reader reads here is nobody else's business: another site learns at most which site they came from.
  referrer: "strict-origin-when-cross-origin",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  // The two papers of app/styles/tokens.css.
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f1f2eb" },
    { media: "(prefers-color-scheme: dark)", color: "#1d1616" },
  ],
};

/** Every page: language, faces, and the reader's settings before the first paint. It reads nothing of the request. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script below sets what the reader chose on this element, before React sees it.
    <html lang="en" className={`${literata.variable} ${atkinson.variable}`} suppressHydrationWarning>
      <head>
        <script>{readingScript}</script>
        <script>{leavingScript}</script>
      </head>
      <body>{children}</body>
    </html>
  );
}
