import "server-only";
import NextAuth from "next-auth";
import { db } from "@/db/client";
import { authConfig } from "./auth-config";

/** Auth.js, set up at the first request, so that a build needs neither secrets nor a database. */
export const { handlers, signIn, signOut } = NextAuth(() => authConfig(db()));
