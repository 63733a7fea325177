export { default as LiveRegion } from "./LiveRegion.svelte";
export { default as Notice } from "./Notice.svelte";
export { default as Segments } from "./Segments.svelte";
export { default as Waiting } from "./Waiting.svelte";
