/** Counts lines as it is asked for places further and further on in a text: the line from 1 of a character from 0. A line ends with \n, \r\n or \r. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let seen = 0;
  return (at) => {
    for (const end = Math.min(at, text.length); seen < end; seen += 1) {
      const code = text.charCodeAt(seen);
      if (code === 10 || (code === 13 && text.charCodeAt(seen + 1) !== 10)) line += 1;
    }
    return line;
  };
}

/** The line from 1 of a character from 0. */
export const lineOf = (text: string, at: number): number => lineCounter(text)(at);
