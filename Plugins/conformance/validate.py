"""Holds a real conversation between Kodebok and a plug-in against the schema of the contract.

    python3 validate.py KODEBOK SCHEMA PLUGIN STUDY ANALYSIS

KODEBOK is the program, SCHEMA `contract.schema.json`, PLUGIN the folder of a plug-in. The plug-in is run on STUDY behind
a relay that writes down every frame in both directions; then each message is validated, by itself and against the form
of its method. Needs `jsonschema` from PyPI.
"""
import json
import os
import subprocess
import sys
import tempfile
import threading


def frames(stream):
    """The bodies of the frames of a stream, as they come."""
    while True:
        length = 0
        while True:
            line = stream.readline()
            if not line:
                return
            if line in (b"\r\n", b"\n"):
                break
            if line.lower().startswith(b"content-length:"):
                length = int(line[15:])
        yield stream.read(length)


def relay(folder):
    """Stands in the place of the plug-in: hands everything on, and writes it down."""
    with open(os.path.join(folder, "relay.json")) as file:
        told = json.load(file)
    real = subprocess.Popen(told["command"], cwd=told["folder"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    lock = threading.Lock()

    def hand_on(source, sink, side):
        for body in frames(source):
            with lock, open(told["log"], "a") as log:
                log.write(json.dumps({"from": side, "message": json.loads(body)}) + "\n")
            sink.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            sink.flush()
        sink.close()

    back = threading.Thread(target=hand_on, args=(real.stdout, sys.stdout.buffer, "plug-in"), daemon=True)
    back.start()
    hand_on(sys.stdin.buffer, real.stdin, "host")
    back.join()
    sys.exit(real.wait())


def validate(log, schema):
    """The number of messages, and what is wrong with them."""
    import jsonschema

    def problems(value, name=None):
        part = {"$schema": schema["$schema"], "$defs": schema["$defs"]}
        if name is None:
            part["anyOf"] = schema["anyOf"]
        else:
            part["$ref"] = "#/$defs/" + name.replace("~", "~0").replace("/", "~1")
        return [error.message[:300] for error in jsonschema.Draft202012Validator(part).iter_errors(value)]

    asked, found, count = {}, [], 0
    with open(log) as lines:
        for line in lines:
            count += 1
            told = json.loads(line)
            side, message = told["from"], told["message"]
            errors = problems(message)
            if "method" in message:
                asked[side, message.get("id")] = message["method"]
                if message["method"] + ".params" in schema["$defs"]:
                    errors += problems(message.get("params", {}), message["method"] + ".params")
            elif "result" in message:
                other = "host" if side == "plug-in" else "plug-in"
                errors += problems(message["result"], asked[other, message["id"]] + ".result")
            found += [(side, message.get("method", "answer"), error) for error in errors]
    return count, found


def main(program, schema, plugin, study, analysis):
    with open(schema) as file:
        schema = json.load(file)
    with open(os.path.join(plugin, "plugin.json")) as file:
        manifest = json.load(file)
    with tempfile.TemporaryDirectory() as data:
        folder = os.path.join(data, "kodebok", "plugins", manifest["name"])
        os.makedirs(folder, mode=0o755)
        log = os.path.join(data, "log.jsonl")
        told = {"command": manifest["command"], "folder": os.path.abspath(plugin), "log": log}
        with open(os.path.join(folder, "relay.json"), "w") as file:
            json.dump(told, file)
        with open(__file__) as source, open(os.path.join(folder, "relay.py"), "w") as file:
            file.write(source.read())
        with open(os.path.join(folder, "plugin.json"), "w") as file:
            json.dump({**manifest, "command": ["python3", "relay.py", "relay"]}, file)
        environment = {**os.environ, "XDG_DATA_HOME": data}
        subprocess.run([program, "analyse", analysis, "--study", study], env=environment, stdout=subprocess.DEVNULL)
        if not os.path.exists(log):
            sys.exit("the plug-in was not started")
        count, found = validate(log, schema)
    for side, method, error in found:
        print(f"{side}: {method}: {error}")
    print(f"{count} messages, {len(found)} problems")
    sys.exit(1 if found or count < 4 else 0)


if __name__ == "__main__":
    if sys.argv[1:] == ["relay"]:
        relay(os.path.dirname(os.path.abspath(__file__)))
    elif len(sys.argv) == 6:
        main(*sys.argv[1:])
    else:
        sys.exit(__doc__)
