// A process of its own with many subscribers, each on a connection of its own; does what its parent says.
import { Subscriber } from './subscriber.mjs';

/** How many connect at once. */
const AT_ONCE = 50;

const subscribers = [];
let wanted = Infinity;

async function open({ port, after, wheres }) {
  for (let begin = 0; begin < wheres.length; begin += AT_ONCE)
    subscribers.push(
      ...(await Promise.all(
        wheres
          .slice(begin, begin + AT_ONCE)
          .map((where) => Subscriber.open(port, { after, where }, tellIfAllHave)),
      )),
    );
  process.send({});
}

function tellIfAllHave() {
  if (subscribers.some(({ count }) => count < wanted)) return;
  wanted = Infinity;
  process.send({ most: Math.max(...subscribers.map(({ count }) => count)) });
}

process.on('message', ({ opening, until }) => {
  if (opening) void open(opening);
  else {
    wanted = until;
    tellIfAllHave();
  }
});
