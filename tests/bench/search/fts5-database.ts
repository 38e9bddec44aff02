import sqlite, { type OpfsSAHPoolDatabase, type PreparedStatement, type SAHPoolUtil } from '@sqlite.org/sqlite-wasm'
import type { BenchQuery } from './messages.ts'

/** Its snippet() reads a document once for each of its words: minutes for a document of megabytes. */
export const longestWithSnippet = 100_000

const file = '/texts.sqlite'
/** These and all below as `fts5.py` has them, so that the two can be compared. */
const settings = 'pragma journal_mode=off; pragma cache_size=-200000'
const table = "create virtual table texts using fts5(body, tokenize='unicode61 remove_diacritics 2')"
const countSql = 'select count(*) from texts where texts match ?'
const snippetsSql = `select case when length(body) <= ${longestWithSnippet} then snippet(texts, 0, '<', '>', '…', 24) else substr(body, 1, 220) end
    from texts where texts match ? order by rank limit 10`
const longerSql = `select count(*) from texts_docsize, texts_content where texts_content.id = texts_docsize.id and length(c0) > ${longestWithSnippet}`

/** SQLite's code, loaded. */
export type Sqlite = Awaited<ReturnType<typeof sqlite>>

/** Loads SQLite, without the storage that needs a page isolated from other origins. */
export function loadSqlite(): Promise<Sqlite> {
  Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: { opfs: true, 'opfs-wl': true } } } })
  return sqlite()
}

/** An FTS5 table that the browser keeps, in its private file system. */
export class Fts5Database {
  private readonly count: PreparedStatement
  private readonly snippets: PreparedStatement
  private readonly db: OpfsSAHPoolDatabase
  private readonly pool: SAHPoolUtil

  private constructor(db: OpfsSAHPoolDatabase, pool: SAHPoolUtil) {
    this.db = db
    this.pool = pool
    this.count = db.prepare(countSql)
    this.snippets = db.prepare(snippetsSql)
  }

  /** Opens what was kept, or makes an empty table in its place. */
  static async open(code: Sqlite, { isNew }: { readonly isNew: boolean }): Promise<Fts5Database> {
    const pool = await code.installOpfsSAHPoolVfs({ name: 'fts5-peer', clearOnInit: isNew })
    const db = new pool.OpfsSAHPoolDb(file)
    db.exec(settings)
    if (isNew) db.exec(table)
    return new Fts5Database(db, pool)
  }

  /** Adds documents in a transaction of their own. */
  add(documents: readonly (readonly string[])[]): void {
    this.db.transaction(() => {
      const insert = this.db.prepare('insert into texts(body) values (?)')
      for (const paragraphs of documents) insert.bind(paragraphs.join('\n')).stepReset()
      insert.finalize()
    })
  }

  /** Merges what was added into one tree, as its manual advises before a table is only read. */
  optimize(): void {
    this.db.exec("insert into texts(texts) values ('optimize')")
  }

  /** Counts the documents a query finds and cuts the ten snippets; undefined for a query FTS5 has no way to ask. */
  ask(query: BenchQuery): number | undefined {
    const expression = matchOf(query)
    if (expression === undefined) return undefined
    this.count.bind(expression).step()
    const documents = this.count.getInt(0) ?? 0
    this.count.reset()
    this.snippets.bind(expression)
    while (this.snippets.step()) this.snippets.getString(0)
    this.snippets.reset()
    return documents
  }

  /** Documents too long for snippets. */
  countLonger(): number {
    return Number(this.db.selectValue(longerSql) ?? 0)
  }

  /** Size of the index without the texts, in bytes. */
  indexBytes(): number {
    return Number(this.db.selectValue('select sum(length(block)) from texts_data') ?? 0)
  }

  /** Lets go of the files, which one worker may have at a time. */
  close(): void {
    this.count.finalize()
    this.snippets.finalize()
    this.db.close()
    this.pool.pauseVfs()
  }
}

/** A query in the language of FTS5. It knows no misspelled words. */
function matchOf({ kind, words }: BenchQuery): string | undefined {
  if (kind === 'fuzzy') return undefined
  if (kind.startsWith('prefix')) return `${words[0]}*`
  if (kind.startsWith('phrase')) return `"${words.join(' ')}"`
  if (kind === 'near') return `NEAR("${words[0]}" "${words[1]}", 5)`
  return words.map((word) => `"${word}"`).join(kind === 'or2' ? ' OR ' : ' AND ')
}
