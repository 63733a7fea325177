import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { dayWith, laneOf, visitOf } from "../../../test/small_day.ts";
import { pictureOf } from "./model.ts";
import Timeline from "./Timeline.svelte";

const day = dayWith(
  [laneOf("ebba", "Ebba Holmqvist", "1", "07:00", "16:00"), laneOf("jonas", "Jonas Lindahl", "1", "07:00", "15:30")],
  [
    visitOf("v1", "Rut Ekström", "ebba", "08:10", "08:35"),
    visitOf("v2", "Arvid Nyström", "ebba", "09:00", "09:20", { who_comes: "other" }),
    visitOf("v3", "Siv Åberg", "jonas", "08:00", "08:30", { is_double: true, partner: { care_worker_id: "ebba", name: "Ebba Holmqvist" } }),
    visitOf("v4", "Maj Blom", null, "12:00", "12:30"),
  ],
);

function shown(more: Record<string, unknown> = {}) {
  const [onopen, onclose] = [vi.fn(), vi.fn()];
  const props = { picture: pictureOf(day, "home_care", null), zone: day.zone, scale: 2, sought: "", spot: null, client: null, careWorker: null, now: null, width: 0, onopen, onclose };
  render(Timeline, { props: { ...props, ...more } });
  return { onopen, onclose };
}

test("a visit is named with client, kind, time and who comes", () => {
  shown();
  expect(screen.getByRole("button", { name: "Besök hos Rut Ekström, morgon, 08:10–08:35, kontaktman Ebba Holmqvist" })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Besök hos Siv Åberg, .*, tillsammans med Ebba Holmqvist$/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Vakant besök hos Maj Blom, morgon, önskad tid 12:00–12:30" })).toBeTruthy();
});

test("the board is one stop of the tab key, and the arrow keys move within it", async () => {
  shown();
  const inTabOrder = () => screen.getAllByRole("button").filter((button) => button.tabIndex === 0);
  expect(inTabOrder()).toHaveLength(1);
  const rut = screen.getByRole("button", { name: /hos Rut Ekström/ });
  rut.focus();
  await fireEvent.keyDown(rut, { key: "ArrowRight" });
  expect(document.activeElement?.textContent).toMatch(/hos Arvid Nyström/);
  expect(inTabOrder()).toEqual([document.activeElement]);
  await fireEvent.keyDown(document.activeElement as Element, { key: "ArrowDown" });
  expect(document.activeElement?.textContent).toMatch(/hos Siv Åberg/);
});

test("opening a visit asks for its client, opening a name for the care worker's day, Escape closes", async () => {
  const { onopen, onclose } = shown();
  await fireEvent.click(screen.getByRole("button", { name: /hos Rut Ekström/ }), { detail: 0 });
  expect(onopen).toHaveBeenLastCalledWith({ client: "client Rut Ekström" }, "keyboard");
  await fireEvent.click(screen.getByRole("button", { name: /Visa dagen för Jonas Lindahl/ }), { detail: 1 });
  expect(onopen).toHaveBeenLastCalledWith({ careWorker: "jonas" }, "pointer");
  await fireEvent.keyDown(screen.getByRole("button", { name: /hos Rut Ekström/ }), { key: "Escape" });
  expect(onclose).toHaveBeenCalledOnce();
});

test("a chosen client's visits stand out and all others step back", () => {
  shown({ client: "client Rut Ekström" });
  const isDimmed = (name: RegExp) => screen.getByRole("button", { name }).closest("li")?.classList.contains("is-dimmed");
  expect(isDimmed(/hos Rut Ekström/)).toBe(false);
  expect(isDimmed(/hos Arvid Nyström/)).toBe(true);
});

test("the kind of who comes is a sign of its own beside the colour", () => {
  shown();
  expect(screen.getByRole("button", { name: /hos Arvid Nyström/ }).classList.contains("comes-other")).toBe(true);
  expect(screen.getByRole("button", { name: /hos Arvid Nyström/ }).textContent).toContain("A");
});
