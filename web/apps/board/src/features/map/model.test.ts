import { expect, test } from "vitest";
import { drawingOf, metresText, scaleBar } from "./model.ts";

const malmo = [{ lat: 55.6, lon: 13.0 }, { lat: 55.62, lon: 13.0 }, { lat: 55.61, lon: 13.02 }];

test("north is up, east is right, and everything lies inside the drawing", () => {
  const drawing = drawingOf(malmo, 1000, 600);
  const points = malmo.map(drawing.at);
  expect(points[1]?.y).toBeLessThan(points[0]?.y ?? 0);
  expect(points[2]?.x).toBeGreaterThan(points[0]?.x ?? 0);
  for (const point of points) {
    expect(point.x).toBeGreaterThanOrEqual(0);
    expect(point.x).toBeLessThanOrEqual(1000);
    expect(point.y).toBeGreaterThanOrEqual(39);
    expect(point.y).toBeLessThanOrEqual(561);
  }
});

test("a metre is as long northwards as eastwards", () => {
  const drawing = drawingOf(malmo, 1000, 600);
  const north = (drawing.at(malmo[0] ?? { lat: 0, lon: 0 }).y - drawing.at(malmo[1] ?? { lat: 0, lon: 0 }).y) / (0.02 * 111_320);
  expect(north).toBeCloseTo(drawing.perMetre, 6);
});

test("one place alone is drawn in the middle", () => {
  const drawing = drawingOf([{ lat: 55.6, lon: 13 }], 400, 400);
  expect(drawing.at({ lat: 55.6, lon: 13 })).toEqual({ x: 200, y: 200 });
});

test("the bar of the scale is a round number of metres", () => {
  const { metres, length } = scaleBar(drawingOf(malmo, 1000, 600));
  expect([200, 500, 1000]).toContain(metres);
  expect(length).toBeGreaterThan(50);
  expect([metresText(500), metresText(1000)]).toEqual(["500 m", "1 km"]);
});
