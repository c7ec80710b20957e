const CREATE = `mutation ($input: CreateAgreementInput!) {
  createAgreement(input: $input) { errors { code message } agreement { id version } }
}`;

const UPDATE = `mutation ($input: UpdateAgreementInput!) {
  updateAgreement(input: $input) { errors { code message } agreement { id version } }
}`;

/** What was asked for is wrong: nobody needs to ask again. */
export class Refused extends Error {}

/** Asks the API of a server. @throws Error for whatever is not an answer without errors */
export class Api {
  /** What says who asks; without one, nobody writes. */
  key;
  #url;

  /** @param {{ port: number, key?: string }} server */
  constructor({ port, key }) {
    this.#url = `http://127.0.0.1:${port}/graphql`;
    this.key = key;
  }

  async ask(query, variables = {}) {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.key && { authorization: `Bearer ${this.key}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  /** @returns {Promise<{ id: string, version: number }>} */
  async createAgreement(input) {
    return written((await this.ask(CREATE, { input })).createAgreement);
  }

  /** @returns {Promise<{ id: string, version: number }>} */
  async updateAgreement(input) {
    return written((await this.ask(UPDATE, { input })).updateAgreement);
  }

  /** Where the log ends, or what it has up to a cursor. */
  async checkpoint(cursor = null) {
    const query = 'query ($cursor: String) { checkpoint(cursor: $cursor) { cursor count hash } }';
    return (await this.ask(query, { cursor })).checkpoint;
  }
}

function written({ errors, agreement }) {
  if (errors.length > 0) throw new Refused(errors.map(({ message }) => message).join('\n'));
  return agreement;
}
