/** Primitives of the interface: accessible, themed, without knowledge of the library. */
export { Button, IconButton } from './button.tsx'
export { Chip, ColourDot, chipColour, KindChip, KindDot, kindColour, kindLabels, StateBadge } from './chip.tsx'
export { classes } from './classes.ts'
export { Dialog } from './dialog.tsx'
export { EmptyState } from './empty-state.tsx'
export { count, dayRange, fileSize, longDay, moment, monthOf, plural, shortDay } from './format.ts'
export { Menu, type MenuChoice } from './menu.tsx'
