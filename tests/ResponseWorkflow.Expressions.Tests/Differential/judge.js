// Reads programs as JSON lines (a JSON string each) from standard input and answers each with its outcome as a JSON string.
'use strict';
const vm = require('vm');

const milliseconds = 400;
const programsPerContext = 50;
const ownKinds = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError', 'EvalError']);

let shared = null;
let used = 0;

function freshContext() {
  return vm.createContext(Object.create(null));
}

// Making a context takes longer than most programs.
function sharedContext() {
  if (shared === null || used++ % programsPerContext === 0) shared = freshContext();
  return shared;
}

// A program may say by its first line that it is the body of a function; otherwise its compilation tells.
function run(source) {
  if (!source.startsWith('// body')) {
    try {
      return new vm.Script(source).runInContext(freshContext(), { timeout: milliseconds });
    } catch (error) {
      if (!(error instanceof SyntaxError) || !error.message.includes('Illegal return')) throw error;
    }
  }
  const context = source.startsWith('// body that leaves nothing behind') ? sharedContext() : freshContext();
  return new vm.Script('(function () {' + source + '\n})()').runInContext(context, { timeout: milliseconds });
}

function describeError(error) {
  if (error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'exhausted time';
  if (Object.prototype.toString.call(error) === '[object Error]') {
    if (error.name === 'RangeError' && /call stack|string length/.test(error.message)) return 'exhausted ' + error.message;
    return ownKinds.has(error.name) ? 'throws ' + error.name : ('throws ' + error).toWellFormed();
  }
  try {
    if (typeof error === 'object' && error !== null) return 'throws ' + JSON.stringify(error);
    return ('throws ' + error).toWellFormed();
  } catch {
    return 'throws a value without text';
  }
}

function judge(source) {
  try {
    const value = run(source);
    // Half a surrogate pair cannot travel in UTF-8.
    const json = JSON.stringify(value, (_, part) => typeof part === 'string' ? part.toWellFormed() : part);
    return 'value ' + (json === undefined ? 'null' : json);
  } catch (error) {
    return describeError(error);
  }
}

require('readline').createInterface({ input: process.stdin, terminal: false }).on('line', line => {
  process.stdout.write(JSON.stringify(judge(JSON.parse(line))) + '\n');
});
