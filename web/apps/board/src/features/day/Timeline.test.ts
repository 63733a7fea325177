import type { LanePreview, VisitPreview } from "@samma/contract";
import type { LocalDate } from "@samma/kernel";
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

const lane = (care_worker_id: string, more: Partial<LanePreview>): LanePreview => ({
  care_worker_id,
  who_comes: "team",
  is_own: false,
  in_the_way: [],
  is_new_face: false,
  people: 5,
  ...more,
});
const answer: VisitPreview = {
  plan: day.plan,
  visit_id: "v1",
  part: 0,
  client_id: "client Rut Ekström",
  client_name: "Rut Ekström",
  on: "2026-11-30",
  people: 5,
  lanes: [lane("ebba", { is_own: true }), lane("jonas", { rule_id: "delegation" })],
};

function shown(more: Record<string, unknown> = {}) {
  const [onopen, onclose, ondrop] = [vi.fn(), vi.fn(), vi.fn()];
  const preview = () => ({ answer });
  const props = { picture: pictureOf(day, "home_care", null), zone: day.zone, scale: 2, sought: "", spot: null, client: null, careWorker: null, now: null, width: 0, day: "2026-11-30" as LocalDate, onopen, onclose, ondrop, preview };
  render(Timeline, { props: { ...props, ...more } });
  return { onopen, onclose, ondrop };
}

test("a visit is named with client, kind, time and who comes", () => {
  shown();
  expect(screen.getByRole("button", { name: "Besök hos Rut Ekström, morgon, 08:10–08:35, kontaktman Ebba Holmqvist" })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Besök hos Siv Åberg, .*, tillsammans med Ebba Holmqvist$/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Vakant besök hos Maj Blom, morgon, önskad tid 12:00–12:30" })).toBeTruthy();
});

test("those from other sections stand under a heading of their own, each with her own section", () => {
  const borrowed = { ...laneOf("mia", "Mia Ek", null, "10:00", "10:30"), lent_by: "Kirseberg" };
  shown({ picture: pictureOf(dayWith([...day.lanes, borrowed], day.visits), "home_care", null) });
  const group = screen.getByRole("region", { name: "Från andra sektioner" });
  expect(group.textContent).toContain("Kirseberg");
  expect(screen.queryByText("Utan lag")).toBeNull();
  expect(screen.getByRole("button", { name: /^Mia Ek, .*inlånad från Kirseberg/ })).toBeTruthy();
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
  expect(onopen).toHaveBeenLastCalledWith({ client: "client Rut Ekström", visit: "v1/0" }, "keyboard");
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

test("from the keyboard a visit is picked up, every lane says what it means, and Enter drops it", async () => {
  const { ondrop } = shown();
  const rut = screen.getByRole("button", { name: /hos Rut Ekström/ });
  rut.focus();
  await fireEvent.keyDown(rut, { key: "m" });
  await fireEvent.keyDown(rut, { key: "ArrowDown" });
  await fireEvent.keyDown(rut, { key: "ArrowRight" });
  expect(screen.getByText("Jonas Lindahl, 08:15: saknar giltig delegering")).toBeTruthy();
  expect(rut.closest("li")?.classList.contains("is-held")).toBe(true);
  await fireEvent.keyDown(rut, { key: "Enter" });
  const [bar, target] = ondrop.mock.lastCall ?? [];
  expect([bar.key, target.row.key, target.minute]).toEqual(["v1/0", "jonas", 495]);
});

test("Escape leaves a held visit where it is, and a drop on its own place is no change", async () => {
  const { ondrop, onclose } = shown();
  const rut = screen.getByRole("button", { name: /hos Rut Ekström/ });
  rut.focus();
  for (const keys of [["m", "ArrowDown", "Escape"], ["m", "Enter"]]) {
    for (const key of keys) await fireEvent.keyDown(rut, { key });
  }
  expect(ondrop).not.toHaveBeenCalled();
  expect(onclose).not.toHaveBeenCalled();
});

test("a locked visit is not picked up", async () => {
  const locked = { ...day, visits: day.visits.map((visit) => ({ ...visit, is_locked: true })) };
  const { ondrop } = shown({ picture: pictureOf(locked, "home_care", null) });
  const rut = screen.getByRole("button", { name: /hos Rut Ekström/ });
  for (const key of ["m", "ArrowDown", "Enter"]) await fireEvent.keyDown(rut, { key });
  expect(ondrop).not.toHaveBeenCalled();
});
