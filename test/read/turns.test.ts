import { Turns } from '../../src/shared/read/turns.ts';

const [wide, small] = [{}, {}];

const never = (): never => {
  throw new Error('Expected work to get its turn.');
};

/** Work that ends when it is told to, and says when it began. */
class Works {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, () => void>();

  of(name: string): () => Promise<void> {
    return () => {
      this.begun.push(name);
      return new Promise((resolve) => this.#ends.set(name, resolve));
    };
  }

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.();
    await afterThisTurn();
  }
}

/** Two turns of the event loop: one in which promises are settled, and one in which what waited begins. */
const afterThisTurn = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('turns', () => {
  it('begin at the end of the event loop’s turn, and no more at a time than there are connections', async () => {
    const [turns, works] = [new Turns(2), new Works()];
    for (const name of ['a', 'b', 'c']) turns.take({}, works.of(name), never);
    expect(works.begun).toEqual([]);

    await afterThisTurn();
    expect(works.begun).toEqual(['a', 'b']);

    await works.end('b');
    expect(works.begun).toEqual(['a', 'b', 'c']);
  });

  it('alternate between kinds of work, so that a wide fan-out does not starve a small request', async () => {
    const [turns, works] = [new Turns(1), new Works()];
    for (const name of ['wide 1', 'wide 2', 'wide 3']) turns.take(wide, works.of(name), never);
    turns.take(small, works.of('small'), never);

    await afterThisTurn();
    for (const name of ['wide 1', 'small', 'wide 2', 'wide 3']) await works.end(name);

    expect(works.begun).toEqual(['wide 1', 'small', 'wide 2', 'wide 3']);
  });

  it('go on when work that waited has gone', async () => {
    const [turns, works] = [new Turns(1), new Works()];
    turns.take(wide, works.of('first'), never);
    await afterThisTurn();
    await works.end('first');
    turns.take(wide, works.of('second'), never);
    await afterThisTurn();

    expect(works.begun).toEqual(['first', 'second']);
  });

  it('do not come after work has waited too long: it is refused, and what came later still waits', async () => {
    const [turns, works] = [new Turns(1, 30), new Works()];
    turns.take(wide, works.of('first'), never);
    await afterThisTurn();
    await new Promise<void>((refuse) => {
      turns.take(wide, works.of('late'), refuse);
    });
    turns.take(small, works.of('later'), never);
    await works.end('first');

    expect(works.begun).toEqual(['first', 'later']);
  });
});
