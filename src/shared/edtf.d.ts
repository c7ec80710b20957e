/** The part of the edtf package that Concord uses; the package ships no types. */
declare module 'edtf' {
  export interface EdtfValue {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    readonly edtf: string;
    /** Dates, null where not known, infinite where open. */
    readonly values: readonly (EdtfValue | number | null)[];
    readonly min: number;
    readonly max: number;
    /** Of lists and sets: open at the beginning, open at the end. */
    readonly earlier?: boolean;
    readonly later?: boolean;
    /** Its text. */
    toString(): string;
  }
  export default function edtf(text: string): EdtfValue;
}
