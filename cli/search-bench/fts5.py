"""SQLite FTS5 on the documents and queries of the search benchmark. Prints one JSON object.

Usage: fts5.py FOLDER PARTS QUERIES.json
"""
import json
import os
import sqlite3
import sys
import time

folder, parts, queries_file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
path = os.path.join(folder, 'fts5.sqlite')
database = sqlite3.connect(path)
database.execute("pragma journal_mode=off")
database.execute("pragma cache_size=-200000")
database.execute("create virtual table texts using fts5(body, tokenize='unicode61 remove_diacritics 2')")
# Seconds after which no more documents are added.
build_seconds = 180
capped = set()
build = 0.0
held = 0
for part in range(parts):
    if build > build_seconds:
        capped.add(f'FTS5 (native) holds the first {held} documents only')
        break
    with open(os.path.join(folder, f'part-{part}.json'), encoding='utf-8') as file:
        documents = [('\n'.join(paragraphs),) for paragraphs in json.load(file)]
    start = time.perf_counter()
    with database:
        database.executemany('insert into texts(body) values (?)', documents)
    build += time.perf_counter() - start
    held += len(documents)
start = time.perf_counter()
database.execute("insert into texts(texts) values ('optimize')")
database.commit()
build += time.perf_counter() - start


def match(kind, words):
    if kind == 'fuzzy':
        return None
    if kind.startswith('prefix'):
        return f'{words[0]}*'
    if kind == 'or2':
        return ' OR '.join(f'"{word}"' for word in words)
    if kind.startswith('phrase'):
        return '"' + ' '.join(words) + '"'
    if kind == 'near':
        return f'NEAR("{words[0]}" "{words[1]}", 5)'
    return ' AND '.join(f'"{word}"' for word in words)


# Its snippet() reads a document once for each of its words: minutes for a document of megabytes.
longest_with_snippet = 100_000
# Seconds after which a class of queries ends, when five of them were measured.
class_seconds = 8
least_queries = 5
snippets = f"""select case when length(body) <= {longest_with_snippet} then snippet(texts, 0, '<', '>', '…', 24) else substr(body, 1, 220) end
    from texts where texts match ? order by rank limit 10"""

times = {}
found = {}
longer = database.execute('select count(*) from texts_docsize, texts_content where texts_content.id = texts_docsize.id and length(c0) > ?', (longest_with_snippet,)).fetchone()[0]
if longer:
    capped.add(f'FTS5 (native) cuts no snippets from the {longer} documents of more than {longest_with_snippet} characters')
with open(queries_file, encoding='utf-8') as file:
    queries = json.load(file)
for query in queries:
    expression = match(query['kind'], query['words'])
    if expression is None:
        continue
    before = times.get(query['kind'], [])
    if len(before) >= least_queries and sum(before) > class_seconds * 1000:
        capped.add(f"FTS5 (native) {query['kind']}: {len(before)} queries only")
        continue
    start = time.perf_counter()
    count = database.execute('select count(*) from texts where texts match ?', (expression,)).fetchone()[0]
    database.execute(snippets, (expression,)).fetchall()
    times.setdefault(query['kind'], []).append((time.perf_counter() - start) * 1000)
    found.setdefault(query['kind'], []).append(count)
index = database.execute("select sum(length(block)) from texts_data").fetchone()[0]
print(json.dumps({'buildS': build, 'indexMB': index / 1e6, 'times': times, 'found': found, 'version': sqlite3.sqlite_version, 'capped': sorted(capped)}))
