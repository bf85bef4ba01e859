/** Two clapping hands in the stroke of the other icons, whose set has none. */
export function Applause({ size = 24, ...rest }: { size?: number; "aria-hidden"?: boolean }) {
  return (
    <svg
      {...rest}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      role="presentation"
    >
      <path d="M7.5 13 12 8.5a1.4 1.4 0 0 1 2 2l-2.8 2.8" />
      <path d="m11.5 12.8 4-4a1.4 1.4 0 0 1 2 2l-4 4" />
      <path d="m13.8 14.6 3-3a1.4 1.4 0 0 1 2 2l-5 5.2a5 5 0 0 1-7.1 0 5 5 0 0 1-1.2-5l1.3-4.5a1.4 1.4 0 0 1 2.7.6l-.5 3" />
      <path d="M9 3v2.2M4.6 5.2l1.5 1.5M13.4 3.6l-1 2" />
    </svg>
  );
}
