import styles from "#client/sessions/programme-page.module.css";
import { Segmented, Select } from "#client/ui/inputs.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { dayInWords } from "#shared/clock-words.ts";

const daysInSightMax = 4;

interface DayPickerProps {
  days: readonly string[];
  selected: string;
  onSelect: (day: string) => void;
}

/** Which day is shown; an event of one day only says it. */
export function DayPicker({ days, selected, onSelect }: DayPickerProps) {
  const words = useWords(sessionsWords);
  const lang = useLang();
  const options = days.map((day) => ({ value: day, label: dayInWords(day, lang) }));
  if (days.length > daysInSightMax)
    return (
      <Select
        aria-label={words.days}
        value={selected}
        onChange={(chosen) => onSelect(chosen.currentTarget.value)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  return (
    <>
      <h2 className={styles.date}>{dayInWords(selected, lang)}</h2>
      {days.length > 1 && (
        <Segmented label={words.days} labelHidden options={options} value={selected} onChange={onSelect} />
      )}
    </>
  );
}
