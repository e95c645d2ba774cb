// Sizes that charts and quadrant charts share.
export const LABELS = 0.8; // of the largest size of labels: a chart has more to show than its text
