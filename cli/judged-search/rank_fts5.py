"""What SQLite FTS5 puts first for each query, by its own bm25. Prints {"all": […], "any": […]}, arrays of row numbers.

Usage: rank_fts5.py FOLDER PARTS NAMES.json QUERIES.json

A row is a document: its file name, and its text. `all` wants all words of a query, each as it stands between blanks, as
FTS5 does unasked; in `any` documents with only some of them follow.
"""
import json
import os
import sqlite3
import sys

folder, parts, names_file, queries_file = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
with open(names_file, encoding='utf-8') as file:
    names = json.load(file)
database = sqlite3.connect(':memory:')
database.execute("create virtual table texts using fts5(name, body, tokenize='unicode61 remove_diacritics 2')")
row = 0
for part in range(parts):
    with open(os.path.join(folder, f'part-{part}.json'), encoding='utf-8') as file:
        for paragraphs in json.load(file):
            database.execute('insert into texts(rowid, name, body) values (?, ?, ?)', (row, names[row], '\n'.join(paragraphs)))
            row += 1


def rank(expression):
    statement = 'select rowid from texts where texts match ? order by rank limit 20'
    return [number for (number,) in database.execute(statement, (expression,))]


ranked = {'all': [], 'any': []}
with open(queries_file, encoding='utf-8') as file:
    queries = json.load(file)
for query in queries:
    words = ['"' + word.replace('"', '""') + '"' for word in query.split()]
    found = rank(' AND '.join(words))
    ranked['all'].append(found)
    ranked['any'].append(found + [number for number in rank(' OR '.join(words)) if number not in found])
print(json.dumps(ranked))
