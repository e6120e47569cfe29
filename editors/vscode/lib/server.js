'use strict';
// The server's life: found, started, ended, started again; and asked.

/** What can be going on. */
const Phase = Object.freeze({ off: 'off', starting: 'starting', running: 'running', missing: 'missing', failed: 'failed' });

// State of vscode-languageclient: 1 stopped, 2 running, 3 starting.
const clientRunning = 2;
const clientStopped = 1;

class Server {
  /**
   * @param {{ find: () => object, makeClient: (program: string) => object }} ways
   *   `find` looks for the program, `makeClient` makes a client for it that has not been started.
   */
  constructor({ find, makeClient }) {
    this.find = find;
    this.makeClient = makeClient;
    this.phase = Phase.off;
    this.client = undefined;
    this.program = undefined;
    this.tried = [];
    this.failure = undefined;
    this.work = Promise.resolve();
    this.changed = () => {};
    this.passagesChanged = () => {};
  }

  get isRunning() {
    return this.phase === Phase.running;
  }

  /** Starts, where it does not run yet; resolves when it runs or cannot. */
  start() {
    return this.after(async () => {
      if (this.client) return;
      const found = this.find();
      if (!found.path) {
        this.tried = found.tried;
        this.become(Phase.missing);
        return;
      }
      this.program = found;
      this.become(Phase.starting);
      const client = this.makeClient(found.path);
      this.client = client;
      client.onDidChangeState?.(({ newState }) => {
        // The client starts a server that crashed again by itself; here it is only told of.
        // At the first start the documents have not been handed over when the state changes: `start` waits for that.
        if (this.client !== client || this.phase === Phase.starting) return;
        if (newState === clientRunning) this.become(Phase.running);
        else if (newState === clientStopped && this.phase === Phase.running) this.become(Phase.failed);
      });
      client.onNotification('kodebok/passagesChanged', (params) => this.passagesChanged(params?.uri));
      try {
        await client.start();
        if (this.client === client) this.become(Phase.running);
      } catch (error) {
        this.failure = error;
        this.client = undefined;
        this.become(Phase.failed);
      }
    });
  }

  /** Ends; resolves when it has ended. What was coded is on disk by then. */
  stop() {
    return this.after(async () => {
      const client = this.client;
      this.client = undefined;
      if (!client) return;
      try {
        await client.stop();
      } catch (error) {
        this.failure = error;
      }
      this.become(Phase.off);
    });
  }

  async restart() {
    await this.stop();
    await this.start();
  }

  /** Whether the server knows a command. */
  knows(command) {
    const names = this.client?.initializeResult?.capabilities?.experimental?.kodebokCommands;
    return Array.isArray(names) && names.includes(command);
  }

  /** Asks; an answer that is an error is thrown. */
  async request(method, params) {
    if (!this.client) throw new Error('not running');
    return this.client.sendRequest(method, params);
  }

  /** Runs a command of the server with its one argument. */
  run(command, argument) {
    return this.request('workspace/executeCommand', { command, arguments: [argument] });
  }

  /** Tells the server its settings anew. */
  configure(settings) {
    if (!this.isRunning) return;
    this.client.sendNotification('workspace/didChangeConfiguration', { settings: { kodebok: settings } });
  }

  become(phase) {
    if (this.phase === phase) return;
    this.phase = phase;
    this.changed(phase);
  }

  /** Starting and ending come one after the other, whatever is asked meanwhile. */
  after(step) {
    this.work = this.work.then(step, step);
    return this.work;
  }
}

module.exports = { Server, Phase };
