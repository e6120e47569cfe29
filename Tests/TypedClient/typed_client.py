"""Asks a real `kodebok lsp` everything it says it can do and holds every message against the types of the protocol.

The client, the types and the recorded capabilities of editors are other people's: pygls, lsprotocol and pytest-lsp.
Every message from the server is read into its type and written again; what is lost, added or of another type on the way
is a fault. So is a place outside the document, an answer that a client of these capabilities cannot read, a capability
this script has no question for, and a request that fails.

Usage: typed_client.py KODEBOK [--example nb|en] [--only PROFILE]
"""

import argparse
import asyncio
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import typing
import warnings

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.checks import LspSpecificationWarning
from pygls.protocol import default_converter
from pytest_lsp.protocol import LanguageClientProtocol

import places
import profiles
import questions


def differences(sent, read, way=""):
    """Where two JSON values differ; a member that is null counts as left out."""
    if isinstance(sent, dict) and isinstance(read, dict):
        for key in sorted(set(sent) | set(read)):
            one, other = sent.get(key), read.get(key)
            if one is None and other is None:
                continue
            yield from differences(one, other, f"{way}.{key}")
    elif isinstance(sent, list) and isinstance(read, list):
        if len(sent) != len(read):
            yield f"{way}: {len(sent)} elements became {len(read)}"
        for index, (one, other) in enumerate(zip(sent, read)):
            yield from differences(one, other, f"{way}[{index}]")
    elif type(sent) is not type(read) and {type(sent), type(read)} != {int, float}:
        yield f"{way}: {json.dumps(sent)[:80]} is no {type(read).__name__}"
    elif sent != read:
        yield f"{way}: {json.dumps(sent)[:80]} became {json.dumps(read)[:80]}"


class StrictProtocol(LanguageClientProtocol):
    """Keeps every message as it was sent and holds it against its type."""

    def structure_message(self, data):
        faults = self._server.faults
        # lsprotocol has no types for methods of the project's own; it keeps what they hold as it is.
        own = data.get("method", "").startswith("kodebok/")
        asked = self._result_types.get(data.get("id")) if "method" not in data else None
        try:
            message = super().structure_message(data)
        except Exception as fault:
            faults.append(f"no message of the protocol: {fault!r}: {json.dumps(data)[:400]}")
            raise
        if "method" not in data and "error" not in data and asked is None:
            # Answers of methods without a type of their own are whatever they are.
            return message
        if not own:
            again = json.loads(json.dumps(self._converter.unstructure(message)))
            what = data.get("method") or getattr(asked, "__name__", "answer")
            faults.extend(f"{what}{fault}" for fault in differences(data, again))
        return message


def converter():
    """The converter of pygls, with one mend: lsprotocol takes a code action that has a command for a bare command."""
    made = default_converter()

    def command_or_action(value, _):
        is_command = isinstance(value.get("command"), str)
        return made.structure(value, types.Command if is_command else types.CodeAction)

    made.register_structure_hook(typing.Union[types.Command, types.CodeAction], command_or_action)
    return made


class Client(LanguageClient):
    """A client that remembers the server's faults, its publications and what it asked for."""

    def __init__(self):
        super().__init__(protocol_cls=StrictProtocol, converter_factory=converter, configuration={})
        self.faults = []
        self.published = {}
        self.fresh = asyncio.Event()

        def published(params):
            self.published[params.uri] = params
            self.fresh.set()

        def told(params):
            # Whoever deletes a source is told what is coded in it; nothing else here is worth a message.
            if params.type != types.MessageType.Warning:
                self.faults.append(f"the server told the user: {params.message}")

        answers = {
            types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: published,
            types.WINDOW_LOG_MESSAGE: lambda params: self.faults.append(f"the server's log: {params.message}"),
            types.WINDOW_SHOW_MESSAGE: told,
            types.WORKSPACE_APPLY_EDIT: lambda params: types.ApplyWorkspaceEditResult(applied=True),
            types.WORKSPACE_CONFIGURATION: lambda params: [None for _ in params.items],
            types.WINDOW_SHOW_DOCUMENT: lambda params: types.ShowDocumentResult(success=True),
        }
        for method in (
            types.CLIENT_REGISTER_CAPABILITY,
            types.PROGRESS,
            types.WINDOW_SHOW_MESSAGE_REQUEST,
            types.WINDOW_WORK_DONE_PROGRESS_CREATE,
            types.WORKSPACE_CODE_LENS_REFRESH,
            types.WORKSPACE_DIAGNOSTIC_REFRESH,
            types.WORKSPACE_FOLDING_RANGE_REFRESH,
            types.WORKSPACE_INLAY_HINT_REFRESH,
            types.WORKSPACE_SEMANTIC_TOKENS_REFRESH,
            "workspace/textDocumentContent/refresh",
            "kodebok/passagesChanged",
        ):
            answers[method] = lambda *_: None
        for method, answer in answers.items():
            self.feature(method)(answer)

    def report_server_error(self, error, source):
        """Keeps what pygls could not make sense of."""
        self.faults.append(f"{source.__name__}: {error!r}")

    async def publication(self, uri, seconds=10):
        """The diagnostics of a document, once there are any."""
        end = asyncio.get_running_loop().time() + seconds
        while uri not in self.published:
            self.fresh.clear()
            left = end - asyncio.get_running_loop().time()
            await asyncio.wait_for(self.fresh.wait(), left)
        return self.published[uri]


async def ask_everything(binary, study, name, capabilities):
    """Opens a study as one kind of client; gives the number of answers and the faults."""
    client = Client()
    client.capabilities = capabilities
    await client.start_io(binary, "lsp")
    result = await client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities,
            process_id=None,
            root_uri=study.as_uri(),
            workspace_folders=[types.WorkspaceFolder(uri=study.as_uri(), name=study.name)],
            initialization_options={"coder": "anna"},
        )
    )
    server = result.capabilities
    general = capabilities.general or types.GeneralClientCapabilities()
    offered = [str(getattr(one, "value", one)) for one in general.position_encodings or []]
    encoding = str(getattr(server.position_encoding, "value", server.position_encoding or "utf-16"))
    if encoding not in offered + ["utf-16"]:
        client.faults.append(f"the encoding {encoding} was not offered")
    documents = places.documents(study, encoding)
    session = questions.Session(client, server, capabilities, study, documents)
    try:
        await session.open()
        await session.ask()
        await session.change()
    except Exception as fault:
        client.faults.append(f"{session.asking}: {fault!r}")
    session.unknown_capabilities()
    await client.shutdown_session()
    status = await asyncio.wait_for(client._server.wait(), 10)
    if status != 0:
        client.faults.append(f"it ended with status {status}")
    return session, [f"{name}: {fault}" for fault in client.faults]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--example", choices=["nb", "en"], default="nb")
    parser.add_argument("--only", help="one profile by its name")
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    # What a client cannot read is a fault, not a warning; pytest-lsp only warns.
    warnings.simplefilter("ignore")
    warnings.filterwarnings("error", category=LspSpecificationWarning)
    faults, answers, methods = [], 0, {}
    for name, capabilities in profiles.all(client_capabilities):
        if options.only and options.only != name:
            continue
        folder = pathlib.Path(tempfile.mkdtemp(prefix="kodebok-typed-")).resolve()
        try:
            study = folder / "studie"
            subprocess.run([binary, "init", "--example", options.example, str(study)], check=True, stdout=subprocess.DEVNULL)
            session, found = asyncio.run(ask_everything(binary, study, name, capabilities))
            faults += found
            answers += session.answers
            for method, count in session.asked.items():
                methods[method] = methods.get(method, 0) + count
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    for fault in faults[:60]:
        print(fault)
    if len(faults) > 60:
        print(f"… and {len(faults) - 60} more")
    print(f"{answers} answers to {len(methods)} methods, {len(faults)} faults")
    print("asked: " + ", ".join(f"{method} {count}" for method, count in sorted(methods.items())))
    return 1 if faults or not answers else 0


if __name__ == "__main__":
    sys.exit(main())
