export * from "./brand.ts";
export * from "./time.ts";
