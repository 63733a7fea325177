import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import Segments from "./Segments.svelte";

test("the choice that holds is pressed, and choosing another tells which", async () => {
  const onchoose = vi.fn();
  const choices = [
    { value: "sv", text: "SV", spoken: "Svenska" },
    { value: "en", text: "EN", spoken: "English" },
  ];
  render(Segments, { props: { name: "Språk", chosen: "sv", choices, onchoose } });
  expect(screen.getByRole("button", { name: "Svenska" }).getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("button", { name: "English" }).getAttribute("aria-pressed")).toBe("false");
  await fireEvent.click(screen.getByRole("button", { name: "English" }));
  expect(onchoose).toHaveBeenCalledWith("en");
});
