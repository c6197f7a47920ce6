import { letterboxRoute } from "@/lib/anonymity/letterbox/letterbox-route";

export const POST = letterboxRoute;
