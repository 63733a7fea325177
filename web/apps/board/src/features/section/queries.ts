import type { Sections } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { whole } from "../../server/pages.ts";
import { query, type Query } from "../../server/query.svelte.ts";

export const sectionKeys = { sections: ["sections"] } as const;

export const sections = (): Query<Sections> => query(sectionKeys.sections, () => whole((query) => answerOf(server.GET("/v1/sections", { params: { query } }))));
