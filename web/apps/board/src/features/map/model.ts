/** A place on the ground. */
export interface Place {
  lat: number;
  lon: number;
}

/** A place on the drawing, in its own units. */
export interface Point {
  x: number;
  y: number;
}

export interface Drawing {
  width: number;
  height: number;
  at: (place: Place) => Point;
  /** Units of the drawing a metre. */
  perMetre: number;
}

const metresPerDegree = 111_320;
const margin = 40;

/** Lays the places out on a drawing of that size, north up, as large as fits. A section is small: the ground is taken as flat. */
export function drawingOf(places: readonly Place[], width: number, height: number): Drawing {
  const [lats, lons] = [places.map((place) => place.lat), places.map((place) => place.lon)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const shrink = Math.cos((middle.lat * Math.PI) / 180);
  const [across, along] = [Math.max(200, (east - west) * metresPerDegree * shrink), Math.max(200, (north - south) * metresPerDegree)];
  const perMetre = Math.min((width - 2 * margin) / across, (height - 2 * margin) / along);
  const at = ({ lat, lon }: Place): Point => ({
    x: width / 2 + (lon - middle.lon) * metresPerDegree * shrink * perMetre,
    y: height / 2 - (lat - middle.lat) * metresPerDegree * perMetre,
  });
  return { width, height, at, perMetre };
}

/** A round number of metres that is drawn as a bar of a readable length, about a sixth of the width. */
export function scaleBar(drawing: Drawing): { metres: number; length: number } {
  const wanted = drawing.width / 6 / drawing.perMetre;
  const step = 10 ** Math.floor(Math.log10(wanted));
  const metres = ([5, 2, 1].find((factor) => factor * step <= wanted) ?? 1) * step;
  return { metres, length: metres * drawing.perMetre };
}

export const metresText = (metres: number): string => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`);
