// Writes the expected answers of the case files: node expect.mjs array.txt ...
// A line is a program and, behind a tab, what Node answers: JSON, or "throws" and the name of the error.
// Empty lines and lines that begin with # are kept; "# zone: Asia/Shanghai" sets the time zone of a whole file.
import { readFileSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

for (const file of process.argv.slice(2)) {
  const lines = readFileSync(file, 'utf8').split('\n');
  process.env.TZ = lines.find(line => line.startsWith('# zone: '))?.slice(8) ?? 'UTC';
  writeFileSync(file, lines.map(line => {
    if (line === '' || line.startsWith('#')) return line;
    const source = line.split('\t')[0];
    try {
      return source + '\t' + (JSON.stringify(runInNewContext(source)) ?? 'null');
    } catch (error) {
      return source + '\tthrows ' + error.name;
    }
  }).join('\n'));
}
