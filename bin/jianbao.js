#!/usr/bin/env node
// CommonJS, as package.json beside this says: the loader of the other modules alone takes a tenth of a page's time.
require('../dist/main.cjs').main(process.argv.slice(2));
