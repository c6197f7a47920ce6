import { SubmitButton } from "@/components/form/submit-button";

/** See first, or do it. The first of them is the one that a key in a field presses. */
export function TrialButtons({ save, tryLabel }: { save: string; tryLabel: string }) {
  return (
    <div className="cluster">
      <SubmitButton
        variant="second"
        name="act"
        value="try"
        pendingLabel="Reading the last 30 days, please wait"
      >
        {tryLabel}
      </SubmitButton>
      <SubmitButton name="act" value="save">
        {save}
      </SubmitButton>
    </div>
  );
}
