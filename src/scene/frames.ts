/** The reference frames of the screen: a scene is built in one of them and scaled into its region as a whole. */
export interface Frame {
  width: number;
  height: number;
}
export const frames = {
  wide: { width: 800, height: 640 },
  narrow: { width: 360, height: 400 },
} as const satisfies Record<string, Frame>;
