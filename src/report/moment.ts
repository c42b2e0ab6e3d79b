/** A moment for people, in their own time zone: `2026-04-09 12:03`. */
export function formatMoment(at: Date): string {
  return `${dayOf(at)} ${clockOf(at)}`;
}

/** `2026-04-09`, in the person's own time zone. */
export function dayOf(at: Date): string {
  return [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join("-");
}

/** `12:03`, in the person's own time zone. */
export function clockOf(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
