import { type ReactNode, useId } from "react";
import { Field } from "#client/ui/field.tsx";
import { EmailInput, LangSelect, Segmented, Select, TextInput } from "#client/ui/inputs.tsx";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import type { Host } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import type { Name } from "#shared/people.ts";
import type { RegistrationTyped } from "#shared/registrations.ts";
import styles from "./registrant-fields.module.css";

/** As it is typed; that a host has been chosen at all is for the schema to say. */
export type Registrant = Pick<RegistrationTyped, "name" | "affiliation" | "email" | "lang"> & {
  hostId: string | null | undefined;
};

/** The same fields are asked of oneself and about somebody. */
export interface RegistrantWords {
  nativeName: string;
  nativeNameHint?: string;
  latinName: string;
  latinNameHint?: string;
  order: string;
  familyFirst: string;
  givenFirst: string;
  host: string;
  noHost: string;
  affiliation: string;
  affiliationHint?: string;
  email: string;
  emailHint?: string;
  lang: string;
}

/** What is known of whoever registers, in the order in which it is asked: each with the way in which it is drawn. */
const fields = [
  { path: "name", kind: "name" },
  { path: "hostId", kind: "host" },
  { path: "affiliation", kind: "school" },
  { path: "email", kind: "email" },
  { path: "lang", kind: "lang" },
] as const satisfies { path: keyof Registrant; kind: string }[];

interface Drawn {
  value: Registrant;
  onChange: (change: Partial<Registrant>) => void;
  /** What is wrong at a field and what to do, in words. */
  problem: (path: string) => string | undefined;
  words: RegistrantWords;
  hosts: readonly Host[];
  /** Who types it: a browser fills in oneself, and nobody else. */
  about: "oneself" | "somebody";
}

const drawn: Record<(typeof fields)[number]["kind"], (props: Drawn) => ReactNode> = {
  name: NameFields,
  host: HostField,
  school: SchoolField,
  email: EmailField,
  lang: ({ value, onChange, words }) => (
    <Field label={words.lang}>
      {(ids) => <LangSelect {...ids} value={value.lang} onChange={(lang) => onChange({ lang })} />}
    </Field>
  ),
};

/** A person's part of a registration: on the page where it is made, on their own, and at the desk. */
export function RegistrantFields({ without, ...props }: Drawn & { without?: keyof Registrant }) {
  return (
    <div className={styles.fields}>
      {fields
        .filter(({ path }) => path !== without)
        .map(({ path, kind }) => {
          const Kind = drawn[kind];
          return <Kind key={path} {...props} />;
        })}
    </div>
  );
}

/** A name as its bearer writes it, in both scripts, and which part of it is the family's. */
function NameFields({ value: { name, lang }, onChange, problem, words, about }: Drawn) {
  const set = (change: Partial<Name>) => onChange({ name: { ...name, ...change } });
  const isOneself = about === "oneself";
  return (
    <>
      <Field label={words.nativeName} hint={words.nativeNameHint} problem={problem("name.native")} required>
        {(ids) => (
          <TextInput
            {...ids}
            lang={isOneself ? undefined : lang}
            name="name"
            autoComplete={isOneself ? "name" : "off"}
            maxLength={limits.nameCharsMax}
            value={name.native}
            onChange={(typed) => set({ native: typed.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.latinName} hint={words.latinNameHint} problem={problem("name.latin")} optional>
        {(ids) => (
          <TextInput
            {...ids}
            lang="en"
            name="latin-name"
            autoComplete="off"
            maxLength={limits.nameCharsMax}
            value={name.latin}
            onChange={(typed) => set({ latin: typed.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.order}>
        {(ids) => (
          <Select
            {...ids}
            value={name.order}
            onChange={(chosen) => set({ order: chosen.currentTarget.value as Name["order"] })}
          >
            <option value="family-first">{words.familyFirst}</option>
            <option value="given-first">{words.givenFirst}</option>
          </Select>
        )}
      </Field>
    </>
  );
}

const noHost = "none";

function HostField({ value: { hostId }, onChange, problem, words, hosts }: Drawn) {
  return (
    <div className={styles.wide}>
      <Segmented
        label={words.host}
        required
        options={[
          ...hosts.map(({ id, name, shortName }) => {
            const hasShort = Object.keys(shortName).length > 0;
            return {
              value: id,
              label: <InLang texts={hasShort ? shortName : name} />,
              hint: hasShort && <InLang texts={name} />, // a guest does not know the short one
            };
          }),
          { value: noHost, label: words.noHost },
        ]}
        value={hostId === null ? noHost : (hostId ?? null)}
        onChange={(chosen) => onChange({ hostId: chosen === noHost ? null : chosen })}
        problem={problem("hostId")}
      />
    </div>
  );
}

/** The school or institution: the host's own schools are offered, anything else can be typed. */
function SchoolField({ value: { hostId, affiliation }, onChange, problem, words, hosts, about }: Drawn) {
  const plain = usePlain();
  const listId = useId();
  const schools = hosts.find((host) => host.id === hostId)?.schools ?? [];
  const offers = schools.length > 0;
  return (
    <Field
      label={words.affiliation}
      hint={offers ? words.affiliationHint : undefined}
      problem={problem("affiliation")}
      optional
    >
      {(ids) => (
        <>
          <TextInput
            {...ids}
            name="organization"
            autoComplete={offers || about === "somebody" ? "off" : "organization"}
            list={offers ? listId : undefined}
            maxLength={limits.lineCharsMax}
            value={affiliation}
            onChange={(typed) => onChange({ affiliation: typed.currentTarget.value })}
          />
          {offers && (
            <datalist id={listId}>
              {schools.map((school) => (
                <option key={plain(school)} value={plain(school)} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

function EmailField({ value, onChange, problem, words, about }: Drawn) {
  return (
    <Field
      label={words.email}
      hint={words.emailHint}
      problem={problem("email")}
      required={about === "oneself"}
    >
      {(ids) => (
        <EmailInput
          {...ids}
          autoComplete={about === "oneself" ? "email" : "off"}
          maxLength={limits.emailCharsMax}
          value={value.email}
          onChange={(typed) => onChange({ email: typed.currentTarget.value })}
        />
      )}
    </Field>
  );
}
