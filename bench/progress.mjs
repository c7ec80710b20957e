/** Prints what is under way, with the seconds since the start; on one line where the terminal allows. */
export function startProgress() {
  const start = performance.now();
  const isTerminal = process.stdout.isTTY;
  return (line) => {
    const text = `${String(Math.round((performance.now() - start) / 1000)).padStart(5)} s  ${line}`;
    if (isTerminal) process.stdout.write(`\r\u001b[K${text}`);
    else console.log(text);
  };
}
