import type { View } from './session.ts'

const titles: Readonly<Record<Exclude<View['kind'], 'group' | 'meeting' | 'tag'>, string>> = {
  all: 'All documents',
  liaisons: 'Liaisons',
  contributions: 'Contributions',
  workshops: 'Workshops',
  missing: 'Missing',
  timeline: 'Timeline',
  tags: 'Tags',
  coverage: 'Coverage',
}

/** A view's name, as its link in the navigation has it. */
export function viewTitle(view: View): string {
  switch (view.kind) {
    case 'group':
      return view.group
    case 'meeting':
    case 'tag':
      return view.name
    default:
      return titles[view.kind]
  }
}
