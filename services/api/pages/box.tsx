interface Props {
  readonly name: string;
  readonly label: string;
  /** What is missing, where the box was to be ticked and was not. */
  readonly wrong?: string | undefined;
}

/** A box that has to be ticked before an answer counts; what is missing stands beside it. */
export const Box = ({ name, label, wrong }: Props) => (
  <div class={wrong ? 'has-wrong' : undefined}>
    {wrong && (
      <p class="wrong" id={`${name}-wrong`}>
        {wrong}
      </p>
    )}
    <label class="choice box" for={name}>
      <input
        type="checkbox"
        id={name}
        name={name}
        value="yes"
        {...(wrong && { 'aria-invalid': 'true', 'aria-describedby': `${name}-wrong` })}
      />
      <span>{label}</span>
    </label>
  </div>
);
