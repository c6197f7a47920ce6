import { anonRoute } from "@/lib/anonymity/anon-route";
import { appealDoor } from "@/lib/questions/receipts/doors";

export const POST = anonRoute(appealDoor);
