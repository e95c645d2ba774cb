// How near is the same: what differs by less does so by rounding, or for nobody's eye.

/** What sums of floating-point numbers may be off by, whatever they count. */
export const ROUNDING = 1e-9;

/** A length in em, or an area, that is none: places that are written to the thousandth differ by more. */
export const NOTHING = 1e-6;

/** Em by which lengths may differ that are meant to be the same, and by which a room may be too small. */
export const NEARLY = 0.01;

/** Em that nobody sees: things that overlap by less are apart, and a line that is off by less is straight. */
export const UNSEEN = 0.05;
