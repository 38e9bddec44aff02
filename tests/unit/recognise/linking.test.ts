import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkInput } from '../../../shared/contracts/linking.ts'
import { linkLibrary } from '../../../shared/recognise/index.ts'
import { idOf, lines, linkInput, recognised, table } from './documents.ts'
import { strippedLiaison } from './liaison-text.ts'

const document = (letter: string, name: string, text = '') => linkInput(letter, name, recognised(name, lines(text)))
const liaison = linkInput('l', 'FGAI4H-F-023.txt', recognised('FGAI4H-F-023.txt', lines(strippedLiaison)))
const workshop = document('w', 'FGAI4H-F-023-A1.docx', '# ITU Workshop on AI, ML and security\nGeneva, 21 January 2019')
const archive = document('z', 'FGAI4H-F-023-A2.zip')
const answered = document('a', 'SG16-LS111.docx', 'A liaison of SG16.')

const links = (documents: readonly LinkInput[]) =>
  linkLibrary(documents)
    .relations.filter(({ state }) => state === 'here')
    .map(({ from, kind, to, basis }) => `${from} ${kind} ${to} (${basis})`)
const states = (documents: readonly LinkInput[], from: string) =>
  linkLibrary(documents)
    .relations.filter((relation) => relation.from === from)
    .map(({ kind, state, symbol, candidates }) => ({ kind, state, symbol, candidates }))

describe('links', () => {
  it('lead from a liaison to its attachments, its workshop and what it answers', () => {
    expect(links([liaison, workshop, archive, answered])).toEqual([
      'l attaches w (file-name)',
      'l attaches z (file-name)',
      'l announces w (file-name)',
      'l answers a (symbol)',
    ])
  })

  it('name an attachment by the symbol the liaison gives it', () => {
    const { aliases } = linkLibrary([liaison, workshop, archive])
    expect(aliases.get(idOf('w'))).toMatchObject([{ key: 'SG17-TD1447R2', origin: 'alias' }])
    expect(aliases.get(idOf('z'))).toMatchObject([{ key: 'SG17-C456', origin: 'alias' }])
  })

  it('find a paper by an alias that another liaison taught', () => {
    const citing = document('c', 'notes.txt', 'As said in SG17-TD1447R2, the workshop is free.')
    expect(links([citing, liaison, workshop])).toContain('c cites w (alias)')
  })

  it('prefer the paper that bears a symbol itself to one that was given it', () => {
    const own = document('o', 'T17-SG17-180829-TD-PLEN-1447!R2!MSW-E.docx', 'The programme.')
    const citing = document('c', 'notes.txt', 'As said in SG17-TD1447R2, the workshop is free.')
    expect(links([citing, liaison, workshop, own])).toContain('c cites o (symbol)')
  })

  it.each([
    'FGAI4H-F-023-A1 (1).docx',
    'fgai4h-f-023-a1.DOCX',
    'FGAI4H-F-023-A1%20.docx',
    'Copy of FGAI4H-F-023-A1.docx',
    'FGAI4H_F_023_A1.docx',
    'FGAI4H-F-023-A01.docx',
    'FGAI4H-F-023-A1.pdf',
  ])('find an attachment saved as %s', (name) => {
    expect(links([liaison, document('w', name)]).some((link) => link.startsWith('l attaches w'))).toBe(true)
  })

  it('attach a member of the family that no list names', () => {
    const third = document('t', 'FGAI4H-F-023-A3.pdf')
    expect(links([liaison, third])).toContain('l attaches t (family)')
  })

  it('do not attach the paper of another family', () => {
    expect(links([liaison, document('t', 'FGAI4H-F-024-A1.docx')])).toEqual([])
  })

  it('lead to the newest revision when none is named, and to no other when one is', () => {
    const first = document('1', 'T17-SG17-180829-TD-PLEN-1447!R1!MSW-E.docx')
    const second = document('2', 'T17-SG17-180829-TD-PLEN-1447!R2!MSW-E.docx')
    const agenda = document('g', 'agenda.txt', 'See SG17-TD1447.')
    expect(links([agenda, first, second])).toEqual(expect.arrayContaining(['g cites 2 (revision)', '2 revises 1 (revision)']))
    expect(states([liaison, first], 'l')).toContainEqual(
      expect.objectContaining({ kind: 'attaches', state: 'missing', symbol: 'SG17-TD1447R2' }),
    )
  })

  it('lead to the paper in the reader’s language and call the others translations', () => {
    const english = document(
      'e',
      'T17-SG17-C-0460!!MSW-E.docx',
      'This contribution proposes to study the security of machine learning in networks.',
    )
    const arabic = document('r', 'T17-SG17-C-0460!!MSW-A.docx', 'تقترح هذه المساهمة دراسة أمن التعلم الآلي في الشبكات.')
    const citing = document('c', 'notes.txt', 'A note on what SG17-C460 proposes for the next meeting of the group.')
    expect(links([english, arabic, citing])).toEqual(expect.arrayContaining(['c cites e (language)', 'r translates e (language)']))
  })

  it('stay open between papers of one symbol that nothing tells apart', () => {
    const old = document('1', 'T17-SG17-C-0456!!MSW-E.docx', 'This contribution proposes something old about security.')
    const young = document('2', 'T25-SG17-C-0456!!MSW-E.docx', 'This contribution proposes something new about security.')
    const citing = document('c', 'notes.txt', 'See SG17-C456.')
    expect(states([old, young, citing], 'c')).toEqual([{ kind: 'cites', state: 'ambiguous', symbol: 'SG17-C456', candidates: ['1', '2'] }])
    const ofPeriod = document('c', 'T25-SG17-C-0500!!MSW-E.docx', 'See C 456.')
    expect(links([old, young, ofPeriod])).toContain('c cites 2 (symbol)')
  })

  it('stay open where a TD may be of several series', () => {
    const plenary = document('p', 'T25-SG17-251203-TD-PLEN-0074!!MSW-E.docx')
    const party = document('q', 'T25-SG17-251203-TD-WP1-0074!!MSW-E.docx')
    expect(states([plenary, party, document('c', 'a.txt', 'See SG17-TD74.')], 'c')).toMatchObject([
      { state: 'ambiguous', candidates: ['p', 'q'] },
    ])
    expect(links([plenary, party, document('c', 'a.txt', 'See SG17-TD74/P and SG17-TD74/1.')])).toEqual([
      'c cites p (symbol)',
      'c cites q (symbol)',
    ])
  })

  describe('to a paper that lies in an archive with its slides', () => {
    const prose = 'This is what the contribution says of the security of models and of the data that they are made from.'
    const cover = document('p', 'SG17-C456 cover page.docx', `SG17-C456\n${prose}`)
    const slides = document('s', 'SG17-C456 presentation.pptx', prose)
    const listing = document('z', 'FGAI4H-F-023-A2.zip', 'SG17-C456 cover page.docx\nSG17-C456 presentation.pptx')
    const family = { ...listing, members: [slides.id, cover.id] }
    const citing = document('c', 'notes.txt', 'The paper is SG17-C456.')

    it('lead to its cover page', () => {
      expect(states([cover, slides, family, citing], 'c')).toMatchObject([{ kind: 'cites', state: 'here', candidates: [] }])
      expect(links([cover, slides, family, citing])).toContain('c cites p (symbol)')
    })

    it('lead to it also where the archive bears the symbol itself', () => {
      const named = { ...document('z', 'T17-SG17-C-0456.zip'), members: family.members }
      expect(links([cover, slides, named, citing])).toContain('c cites p (symbol)')
    })

    it('lead to it whatever language the slides seem to be in', () => {
      const wordless = document('s', 'SG17-C456 presentation.pptx', 'Horizon')
      expect(links([cover, wordless, family, citing])).toContain('c cites p (symbol)')
    })

    it('lead to the paper in the reader’s language where it holds several', () => {
      const french = document(
        'f',
        'SG17-C456-F.docx',
        'Ceci est ce que la contribution dit de la sécurité des modèles et des données dans les réseaux.',
      )
      const both = { ...family, members: [...family.members, french.id] }
      const reader = document(
        'c',
        'notes.txt',
        'Ceci est la note sur le document SG17-C456 et sur ce que les membres en disent dans le groupe.',
      )
      expect(links([cover, slides, french, both, reader])).toContain('c cites f (language)')
    })

    it('stay open where the two do not lie together', () => {
      expect(states([cover, slides, citing], 'c')).toMatchObject([{ state: 'ambiguous', candidates: ['p', 's'] }])
    })

    it('stay open between two papers of one archive that cannot both be it', () => {
      const rival = document('r', 'SG17-C456 other.docx', `SG17-C456\n${prose}`)
      const three = { ...family, members: [...family.members, rival.id] }
      expect(states([cover, slides, rival, three, citing], 'c')).toMatchObject([{ state: 'ambiguous' }])
    })

    it('are no citations of the archive that holds it', () => {
      expect(states([cover, slides, family], 'z').map(({ kind }) => kind)).toEqual(['contains', 'contains'])
    })
  })

  it('say what an archive contains', () => {
    const inside = document('i', 'presentation.pptx')
    expect(links([{ ...archive, members: [inside.id] }, inside])).toEqual(['z contains i (file-name)'])
  })

  it('never lead from a document to itself', () => {
    const own = document('o', 'SG17-C456.docx', 'SG17-C456 is this paper. See SG17-C456.')
    expect(linkLibrary([own]).relations).toEqual([])
  })
})

describe('missing documents', () => {
  it('are listed by weight, with the address the liaison gives', () => {
    const citing = document('c', 'notes.txt', 'See SG17-C999 and Recommendation ITU-T X.1147.')
    const { missing } = linkLibrary([citing, liaison, workshop])
    expect(missing.map(({ name }) => name)).toEqual(['SG17-C456', 'SG16-LS111', 'SG16-LS112', 'SG17-C999'])
    expect(missing[0]).toMatchObject({
      url: expect.stringContaining('FGAI4H-F-023-A2.zip'),
      fileName: 'FGAI4H-F-023-A2.zip',
      attachedBy: ['l'],
    })
  })

  it('do not count Recommendations that are merely cited', () => {
    expect(linkLibrary([document('c', 'a.txt', 'Rec. ITU-T X.509 and RFC 4053 apply.')])).toMatchObject({ missing: [], relations: [] })
  })

  it('come and go as documents do', () => {
    expect(linkLibrary([liaison, workshop, archive]).missing.map(({ name }) => name)).toEqual(['SG16-LS111', 'SG16-LS112'])
  })
})

describe('linking a library', () => {
  const header = (symbol: string, title: string) => [table([[symbol], ['Source:', 'Chairman'], ['Title:', title]])]
  const library = [
    liaison,
    workshop,
    archive,
    answered,
    document('1', 'T17-SG17-180829-TD-PLEN-1447!R1!MSW-E.docx'),
    document('2', 'T17-SG17-180829-TD-PLEN-1447!R2!MSW-E.docx'),
    document('3', 'T17-SG17-C-0460!!MSW-A.docx', 'تقترح هذه المساهمة دراسة أمن التعلم الآلي في الشبكات.'),
    document('4', 'T17-SG17-C-0460!!MSW-E.docx', 'This contribution proposes to study security.'),
    linkInput('5', 'x.docx', recognised('x.docx', header('SG17-TD1500', 'Reply to SG17-C460'))),
    document('6', 'notes.txt', 'SG17-C460, SG17-TD1447, SG16-LS111 and FGAI4H-F-023-A2.'),
  ]

  it('gives the same for every order of arrival', () => {
    const expected = linkLibrary(library)
    fc.assert(
      fc.property(fc.shuffledSubarray(library, { minLength: library.length }), (shuffled) => {
        const linked = linkLibrary(shuffled)
        expect(linked.relations).toEqual(expected.relations)
        expect(linked.missing).toEqual(expected.missing)
        expect([...linked.aliases].sort()).toEqual([...expected.aliases].sort())
      }),
    )
  })

  it('gives every relation an id of its own and ends that exist', () => {
    const { relations } = linkLibrary(library)
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length)
    const ids = new Set(library.map(({ id }) => id))
    for (const { from, to, state } of relations) {
      expect(ids.has(from)).toBe(true)
      expect(to === undefined ? state !== 'here' : ids.has(to) && to !== from).toBe(true)
    }
  })
})
