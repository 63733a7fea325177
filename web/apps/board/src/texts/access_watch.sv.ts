const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The Swedish texts of files that were opened with a reason, and of what the log reviewer has reported. */
export const accessWatchSv = {
  view: "Åtkomst",
  banner: (client: string, minutes: number) => `Du har öppnat uppgifterna om ${client === "" ? "en brukare" : `brukare ${client}`} i ett undantagsfall. ${minutes === 1 ? "En minut" : `${minutes} minuter`} kvar. Chefen har fått veta det, och allt du läser loggas.`,
  waits: (client: string) => `Du har bett att få öppna uppgifterna om ${client === "" ? "en brukare" : `brukare ${client}`}. En andra person ska godkänna.`,
  close: "Stäng nu",
  closed: "Uppgifterna är stängda.",
  toReview: (count: number) => `${many(count, "öppnande", "öppnanden")} i undantagsfall väntar på din granskning.`,
  goReview: "Granska",
  onlyManagers: "Sidan är för sektionens chef",
  onlyManagersText: "Här granskar chefen vad som har öppnats i undantagsfall och vad loggranskaren har rapporterat.",
  openings: "Öppnat i undantagsfall",
  openingsText: "Granska inom 72 timmar. Den som öppnade kan inte granska sig själv.",
  noOpenings: "Inget har öppnats i undantagsfall.",
  who: (name: string) => (name === "" ? "Någon utan eget konto" : name),
  client: (code: string) => (code === "" ? "Brukare med skyddade personuppgifter" : `Brukare ${code}`),
  reason: { emergency: "Nödläge", staff_missing: "Personal saknas", complaint: "Klagomål", other: "Annat" } as Record<string, string>,
  opened: (at: string) => `Öppnat ${at}`,
  until: (at: string) => `till ${at}`,
  closedAt: (at: string) => `stängt ${at}`,
  awaits: "väntar på godkännande",
  overdue: "Skulle ha varit granskat",
  reviewed: "Granskat",
  justified: "Var motiverat",
  notJustified: "Var inte motiverat",
  note: "Vad har du kommit fram till?",
  save: "Spara granskningen",
  saved: "Granskningen är sparad.",
  reported: "Rapporterat av loggranskaren",
  reportedText: "Tittar i brukares uppgifter som loggranskaren vill att du utreder.",
  noReported: "Loggranskaren har inte rapporterat något.",
};

export type AccessWatchTexts = typeof accessWatchSv;
