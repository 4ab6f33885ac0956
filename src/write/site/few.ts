/** Fewer entries than these are seen at a glance and need neither search, timeline nor a page to explore them. */
export const FEW = 8;
