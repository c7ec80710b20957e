// The server as it ships: what `npm start` runs, on the database and the port that the environment names.
import '../../../dist/main.js';
