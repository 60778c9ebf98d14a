import { kmOfChord, squaredChord, type Vector } from "./distance.ts";

export type Circle = { readonly centre: Vector; readonly km: number };

/**
 * A circle on the sphere that holds all the points: centred on their mean, so a little wider than the
 * smallest one. Undefined without points, or where the mean has no direction (points all round the earth).
 */
export const boundingCircle = (points: readonly Vector[]): Circle | undefined => {
  const sum = points.reduce<Vector>(
    (total, point) => [total[0] + point[0], total[1] + point[1], total[2] + point[2]],
    [0, 0, 0],
  );
  const length = Math.hypot(...sum);
  if (length < 1e-9) return undefined;
  const centre: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  const chord = points.reduce((widest, point) => Math.max(widest, squaredChord(centre, point)), 0);
  return { centre, km: kmOfChord(chord) };
};
