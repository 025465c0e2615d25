/** What a page feels like. */
export type Mood = 'good' | 'calm' | 'careful';

const strokes: Readonly<Record<Mood, string>> = {
  good: 'M14 25l7 7 13-15',
  calm: 'M24 21v13M24 14v.5',
  careful: 'M24 13v14M24 34v.5',
};

/** How a page feels, at a glance. */
export const Sign = ({ mood }: { readonly mood: Mood }) => (
  <svg class={`sign ${mood}`} viewBox="0 0 48 48" width="56" height="56" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="22" />
    <path d={strokes[mood]} />
  </svg>
);
