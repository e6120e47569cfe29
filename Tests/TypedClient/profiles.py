"""The clients the server is asked as: editors as they were recorded by pytest-lsp, and one that can everything."""

from lsprotocol import types
from lsprotocol.converters import get_converter

RECORDED = ["neovim@v0.7.0", "neovim@v0.10.0", "emacs@v29.1", "visual_studio_code@v1.65.2"]

DYNAMIC = {"dynamicRegistration": True}
SUPPORTS = {"refreshSupport": True}

#: A client that can whatever the protocol has, as JSON; the encoding is filled in.
EVERYTHING = {
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {
            "documentChanges": True,
            "resourceOperations": ["create", "rename", "delete"],
            "changeAnnotationSupport": {"groupsOnLabel": True},
        },
        "didChangeWatchedFiles": DYNAMIC,
        "symbol": {"resolveSupport": {"properties": ["location.range"]}},
        "workspaceFolders": True,
        "configuration": True,
        "semanticTokens": SUPPORTS,
        "codeLens": SUPPORTS,
        "inlayHint": SUPPORTS,
        "foldingRange": SUPPORTS,
        "diagnostics": SUPPORTS,
        "textDocumentContent": DYNAMIC,
        "fileOperations": {
            name: True for name in ["didCreate", "willCreate", "didRename", "willRename", "didDelete", "willDelete"]
        },
    },
    "textDocument": {
        "synchronization": {"willSave": True, "willSaveWaitUntil": True, "didSave": True},
        "completion": {
            "completionItem": {
                "snippetSupport": True,
                "documentationFormat": ["markdown", "plaintext"],
                "insertReplaceSupport": True,
                "labelDetailsSupport": True,
                "resolveSupport": {"properties": ["documentation", "detail"]},
            },
            "contextSupport": True,
        },
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "definition": {"linkSupport": True},
        "implementation": {"linkSupport": True},
        "typeDefinition": {"linkSupport": True},
        "declaration": {"linkSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": [""]}},
            "isPreferredSupport": True,
            "disabledSupport": True,
            "dataSupport": True,
            "resolveSupport": {"properties": ["edit", "command"]},
        },
        "codeLens": {"dynamicRegistration": False},
        "documentLink": {"tooltipSupport": True},
        "colorProvider": {"dynamicRegistration": False},
        "rename": {"prepareSupport": True, "honorsChangeAnnotations": True},
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "foldingRange": {"foldingRange": {"collapsedText": True}},
        "selectionRange": {"dynamicRegistration": False},
        "callHierarchy": {"dynamicRegistration": False},
        "typeHierarchy": {"dynamicRegistration": False},
        "inlayHint": {"resolveSupport": {"properties": ["tooltip"]}},
        "formatting": {"dynamicRegistration": False},
        "rangeFormatting": {"dynamicRegistration": False},
        "onTypeFormatting": {"dynamicRegistration": False},
        "semanticTokens": {
            "requests": {"range": True, "full": {"delta": True}},
            "tokenTypes": [],
            "tokenModifiers": [],
            "formats": ["relative"],
            "overlappingTokenSupport": False,
            "multilineTokenSupport": False,
        },
    },
    "window": {"workDoneProgress": True, "showMessage": {}, "showDocument": {"support": True}},
}


def all(recorded):
    """Names and capabilities; `recorded` gives those of an editor by its name."""
    converter = get_converter()
    for name in RECORDED:
        yield name, recorded(name)
    for encoding in ["utf-8", "utf-16", "utf-32"]:
        can = dict(EVERYTHING, general={"positionEncodings": [encoding]})
        yield "everything in " + encoding, converter.structure(can, types.ClientCapabilities)
    pulls = dict(EVERYTHING, general={"positionEncodings": ["utf-8", "utf-16"]})
    pulls["textDocument"] = dict(pulls["textDocument"], diagnostic={"relatedDocumentSupport": True})
    yield "everything, pulling", converter.structure(pulls, types.ClientCapabilities)
    yield "nothing", types.ClientCapabilities()
