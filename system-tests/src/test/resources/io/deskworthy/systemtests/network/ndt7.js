// Runs M-Lab's ndt7-js without a browser: a Worker and a WebSocket are all that it misses.
// node ndt7.js HOST:PORT, in a folder where @m-lab/ndt7 and ws are installed.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const modules = path.join(process.cwd(), 'node_modules');
const source = path.join(modules, '@m-lab', 'ndt7', 'src');
const WebSocket = require(path.join(modules, 'ws'));

global.Worker = class {
  constructor(file) {
    this.self = {};
    const postMessage = (data) =>
      setImmediate(() => this.onmessage && this.onmessage({ data }));
    vm.runInNewContext(fs.readFileSync(path.join(source, file), 'utf8'), {
      self: this.self, WebSocket, postMessage, performance, setTimeout, Uint8Array,
    });
  }
  postMessage(data) {
    this.self.onmessage({ data });
  }
  terminate() {}
};

const result = {};
require(path.join(source, 'ndt7.js')).test(
  { server: process.argv[2], protocol: 'ws', mlabDataPolicyInapplicable: true },
  {
    error: (fault) => { console.error(fault); process.exit(1); },
    downloadComplete: (data) => { result.download = data; },
    uploadComplete: (data) => { result.upload = data; },
  }).then((code) => { console.log(JSON.stringify(result)); process.exit(code); });
