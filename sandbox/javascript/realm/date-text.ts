import type { Intrinsics } from "./intrinsics.ts";
import type { DatePart } from "./locale-options.ts";

interface DateStyle {
  readonly date: boolean;
  readonly time: boolean;
  /** What is written instead of all that. */
  readonly alone: DatePart | null;
}

/** How dates are written for people. */
export interface WriteDate {
  (date: Date, style: DateStyle): string;
  /** A date's text with the name of the zone, which is always UTC and which QuickJS leaves out. */
  named(text: string): string;
}

/** Makes the function that writes dates as in American English, inside a realm. */
export function makeWriteDate(own: Intrinsics): WriteDate {
  const { apply, date: get } = own;
  const ZONE = " (Coordinated Universal Time)";
  const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const MONTHS = [
    ...["January", "February", "March", "April", "May", "June", "July"],
    ...["August", "September", "October", "November", "December"],
  ];
  const two = (value: number) => (value < 10 ? "0" : "") + value;

  function writeAlone(date: Date, { part, long }: DatePart): string {
    const name =
      part === "weekday" ? DAYS[apply(get.getDay, date, [])] : MONTHS[apply(get.getMonth, date, [])];
    return long ? (name as string) : apply(own.slice, name as string, [0, 3]);
  }

  function writeDay(date: Date): string {
    const month = apply(get.getMonth, date, []) + 1;
    return month + "/" + apply(get.getDate, date, []) + "/" + apply(get.getFullYear, date, []);
  }

  function writeTime(date: Date): string {
    const hour = apply(get.getHours, date, []);
    const rest = two(apply(get.getMinutes, date, [])) + ":" + two(apply(get.getSeconds, date, []));
    return (hour % 12 === 0 ? 12 : hour % 12) + ":" + rest + (hour < 12 ? " AM" : " PM");
  }

  function write(date: Date, style: DateStyle): string {
    const time = apply(get.getTime, date, []);
    if (time !== time) return "Invalid Date";
    if (style.alone !== null) return writeAlone(date, style.alone);
    if (!style.time) return writeDay(date);
    return (style.date ? writeDay(date) + ", " : "") + writeTime(date);
  }

  write.named = (text: string) =>
    text === "Invalid Date" || text[text.length - 1] === ")" ? text : text + ZONE;
  return write;
}
