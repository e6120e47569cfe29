"""The questions of the protocol, each asked where the server says it answers it, with what follows from the answer.

A capability that is not in `TABLE`, `FOLLOWED` or `NO_QUESTION` is a fault: a feature that is added needs a line here.
"""

import asyncio

import attrs
from lsprotocol import types

import places

T = types


def _document(session, document):
    return {"text_document": T.TextDocumentIdentifier(document.uri)}


#: (member of the server's capabilities, method, what it is asked about, type of its parameters)
TABLE = [
    ("call_hierarchy_provider", T.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY, "position", T.CallHierarchyPrepareParams),
    ("code_action_provider", T.TEXT_DOCUMENT_CODE_ACTION, "actions", T.CodeActionParams),
    ("code_lens_provider", T.TEXT_DOCUMENT_CODE_LENS, "document", T.CodeLensParams),
    ("color_provider", T.TEXT_DOCUMENT_DOCUMENT_COLOR, "document", T.DocumentColorParams),
    ("completion_provider", T.TEXT_DOCUMENT_COMPLETION, "position", T.CompletionParams),
    ("declaration_provider", T.TEXT_DOCUMENT_DECLARATION, "position", T.DeclarationParams),
    ("definition_provider", T.TEXT_DOCUMENT_DEFINITION, "position", T.DefinitionParams),
    ("diagnostic_provider", T.TEXT_DOCUMENT_DIAGNOSTIC, "document", T.DocumentDiagnosticParams),
    ("document_formatting_provider", T.TEXT_DOCUMENT_FORMATTING, "format", T.DocumentFormattingParams),
    ("document_highlight_provider", T.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, "position", T.DocumentHighlightParams),
    ("document_link_provider", T.TEXT_DOCUMENT_DOCUMENT_LINK, "document", T.DocumentLinkParams),
    ("document_on_type_formatting_provider", T.TEXT_DOCUMENT_ON_TYPE_FORMATTING, "type", T.DocumentOnTypeFormattingParams),
    ("document_range_formatting_provider", T.TEXT_DOCUMENT_RANGE_FORMATTING, "formatRange", T.DocumentRangeFormattingParams),
    ("document_symbol_provider", T.TEXT_DOCUMENT_DOCUMENT_SYMBOL, "document", T.DocumentSymbolParams),
    ("folding_range_provider", T.TEXT_DOCUMENT_FOLDING_RANGE, "document", T.FoldingRangeParams),
    ("hover_provider", T.TEXT_DOCUMENT_HOVER, "position", T.HoverParams),
    ("implementation_provider", T.TEXT_DOCUMENT_IMPLEMENTATION, "position", T.ImplementationParams),
    ("inlay_hint_provider", T.TEXT_DOCUMENT_INLAY_HINT, "range", T.InlayHintParams),
    ("inline_completion_provider", T.TEXT_DOCUMENT_INLINE_COMPLETION, "inline", T.InlineCompletionParams),
    ("linked_editing_range_provider", T.TEXT_DOCUMENT_LINKED_EDITING_RANGE, "position", T.LinkedEditingRangeParams),
    ("moniker_provider", T.TEXT_DOCUMENT_MONIKER, "position", T.MonikerParams),
    ("references_provider", T.TEXT_DOCUMENT_REFERENCES, "references", T.ReferenceParams),
    ("rename_provider", T.TEXT_DOCUMENT_PREPARE_RENAME, "position", T.PrepareRenameParams),
    ("selection_range_provider", T.TEXT_DOCUMENT_SELECTION_RANGE, "positions", T.SelectionRangeParams),
    ("semantic_tokens_provider", T.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, "document", T.SemanticTokensParams),
    ("signature_help_provider", T.TEXT_DOCUMENT_SIGNATURE_HELP, "position", T.SignatureHelpParams),
    ("type_definition_provider", T.TEXT_DOCUMENT_TYPE_DEFINITION, "position", T.TypeDefinitionParams),
    ("type_hierarchy_provider", T.TEXT_DOCUMENT_PREPARE_TYPE_HIERARCHY, "position", T.TypeHierarchyPrepareParams),
]

#: Members that are asked about in other ways below.
FOLLOWED = {"execute_command_provider", "workspace", "workspace_symbol_provider", "text_document_sync"}

#: Members that ask for nothing.
NO_QUESTION = {"experimental", "position_encoding"}

FORMAT = T.FormattingOptions(tab_size=2, insert_spaces=True)


class Session:
    """One client with its server, the study and what is open of it."""

    def __init__(self, client, server, capabilities, study, documents):
        self.client = client
        self.server = server
        self.capabilities = capabilities
        self.study = study
        self.documents = documents
        self.encoding = next(iter(documents.values())).encoding
        self.answers = 0
        self.asked = {}
        self.asking = ""

    # Asking

    async def request(self, method, params, allowed_error=None):
        """Asks one thing; an error is a fault unless its code is allowed."""
        self.asking = method
        self.asked[method] = self.asked.get(method, 0) + 1
        try:
            result = await asyncio.wait_for(self.client.protocol.send_request_async(method, params), 20)
        except asyncio.TimeoutError:
            raise
        except Exception as fault:
            if getattr(fault, "code", None) != allowed_error or allowed_error is None:
                self.fault(f"{method}: {fault!r}")
            return None
        self.answers += 1
        return result

    def fault(self, text):
        """Remembers what was wrong."""
        self.client.faults.append(text)

    def unknown_capabilities(self):
        """Finds what the server says it can and this table does not know."""
        known = {line[0] for line in TABLE} | FOLLOWED | NO_QUESTION
        for field in attrs.fields(type(self.server)):
            if getattr(self.server, field.name) not in (None, False) and field.name not in known:
                self.fault(f"no question for the capability {field.name}")

    # Opening, changing, saving

    async def open(self):
        """Opens every document and looks at what is published."""
        for document in self.documents.values():
            self.client.text_document_did_open(
                T.DidOpenTextDocumentParams(
                    T.TextDocumentItem(document.uri, "plaintext", document.version, document.text)
                )
            )
        if self.server.diagnostic_provider is None:
            for document in self.documents.values():
                found = await self.client.publication(document.uri)
                self.look(found.diagnostics, document, "publishDiagnostics")

    async def change(self):
        """Types, asks again, runs commands, and lets go of every document."""
        for document in self.documents.values():
            document.version += 1
            place = document.end()
            document.text += "Å 😀\r\n"
            self.client.text_document_did_change(
                T.DidChangeTextDocumentParams(
                    T.VersionedTextDocumentIdentifier(document.version, document.uri),
                    [T.TextDocumentContentChangePartial(range=T.Range(place, place), text="Å 😀\r\n")],
                )
            )
        await self.ask(samples=2)
        await self.save()
        await self.commands()
        await self.rename()
        for document in self.documents.values():
            self.client.text_document_did_close(T.DidCloseTextDocumentParams(T.TextDocumentIdentifier(document.uri)))

    async def save(self):
        """Says that a document is about to be saved by hand."""
        if getattr(self.server.text_document_sync, "will_save_wait_until", False):
            for document in self.documents.values():
                identifier = T.TextDocumentIdentifier(document.uri)
                params = T.WillSaveTextDocumentParams(identifier, T.TextDocumentSaveReason.Manual)
                edits = await self.request(T.TEXT_DOCUMENT_WILL_SAVE_WAIT_UNTIL, params)
                self.look(edits, document, T.TEXT_DOCUMENT_WILL_SAVE_WAIT_UNTIL)

    async def rename(self):
        """Renames what can be renamed in the code book."""
        if self.server.rename_provider in (None, False):
            return
        document = next(document for document in self.documents.values() if document.path.name == "codebook.md")
        for line, text in enumerate(document.lines):
            place = T.Position(line, 4)
            params = T.PrepareRenameParams(T.TextDocumentIdentifier(document.uri), place)
            if text.startswith("### ") and await self.request(T.TEXT_DOCUMENT_PREPARE_RENAME, params):
                renamed = T.RenameParams(T.TextDocumentIdentifier(document.uri), place, "Nytt navn 😀")
                self.look(await self.request(T.TEXT_DOCUMENT_RENAME, renamed), document, T.TEXT_DOCUMENT_RENAME)
                return

    async def commands(self):
        """Tags some words and takes it back, as every editor can."""
        if self.server.execute_command_provider is None:
            return
        document = next(document for document in self.documents.values() if "/transcripts/" in document.uri)
        line = next(line for line, text in enumerate(document.lines) if len(text) > 60)
        borders = document.borders(line)
        words = T.Range(T.Position(line, borders[20]), T.Position(line, borders[50]))
        actions = await self.request(
            T.TEXT_DOCUMENT_CODE_ACTION,
            T.CodeActionParams(
                T.TextDocumentIdentifier(document.uri),
                words,
                T.CodeActionContext([], only=["refactor.kodebok.tag.suggested"]),
            ),
        )
        command = next((getattr(action, "command", None) for action in actions or []), None)
        if isinstance(command, str):
            command = actions[0]
        if command is None:
            return self.fault("no action to tag some words")
        for name, arguments in [
            (command.command, command.arguments),
            ("kodebok.undo", [{"uri": document.uri}]),
        ]:
            if name not in self.server.execute_command_provider.commands:
                self.fault(f"the command {name} is not told of")
            await self.request(T.WORKSPACE_EXECUTE_COMMAND, T.ExecuteCommandParams(name, arguments))

    # The table

    async def ask(self, samples=4):
        """Asks everything in the table about every document, and what follows from it."""
        for document in self.documents.values():
            for member, method, about, params in TABLE:
                if getattr(self.server, member) in (None, False):
                    continue
                for question in self.questions(document, about, params, samples):
                    result = await self.request(method, question)
                    self.look(result, document, method)
                    await self.follow(method, result, question, document)
        await self.workspace()

    def questions(self, document, about, params, samples):
        """The parameters of the questions about a document."""
        identifier = T.TextDocumentIdentifier(document.uri)
        positions = document.samples(samples)
        start = T.Position(0, 0)
        if about == "document":
            yield params(text_document=identifier)
        elif about == "position":
            for position in positions:
                yield params(text_document=identifier, position=position)
        elif about == "positions":
            yield params(text_document=identifier, positions=positions)
        elif about == "references":
            for position in positions:
                yield params(T.ReferenceContext(include_declaration=True), identifier, position)
        elif about == "range":
            yield params(text_document=identifier, range=document.whole())
        elif about == "actions":
            for position in positions:
                yield params(identifier, T.Range(position, position), T.CodeActionContext([]))
            yield params(identifier, T.Range(start, positions[-1]), T.CodeActionContext([]))
        elif about == "format":
            yield params(identifier, FORMAT)
        elif about == "formatRange":
            yield params(identifier, document.whole(), FORMAT)
        elif about == "type":
            first = self.server.document_on_type_formatting_provider.first_trigger_character
            for position in positions:
                yield params(identifier, position, first, FORMAT)
        elif about == "inline":
            context = T.InlineCompletionContext(T.InlineCompletionTriggerKind.Invoked)
            for position in positions:
                yield params(text_document=identifier, position=position, context=context)

    async def follow(self, method, result, question, document):
        """Asks what a client asks next about an answer."""
        if not result:
            return
        first = result[:3] if isinstance(result, (list, tuple)) else []
        if method == T.TEXT_DOCUMENT_CODE_ACTION and getattr(self.server.code_action_provider, "resolve_provider", False):
            for action in first:
                if isinstance(action, T.CodeAction):
                    await self.request(T.CODE_ACTION_RESOLVE, action)
        elif method == T.TEXT_DOCUMENT_CODE_LENS and self.server.code_lens_provider.resolve_provider:
            for lens in first:
                await self.request(T.CODE_LENS_RESOLVE, lens)
        elif method == T.TEXT_DOCUMENT_DOCUMENT_COLOR:
            for color in first:
                params = T.ColorPresentationParams(question.text_document, color.color, color.range)
                self.look(await self.request(T.TEXT_DOCUMENT_COLOR_PRESENTATION, params), document, method)
        elif method == T.TEXT_DOCUMENT_COMPLETION and self.server.completion_provider.resolve_provider:
            items = result if isinstance(result, (list, tuple)) else result.items
            for item in items[:3]:
                await self.request(T.COMPLETION_ITEM_RESOLVE, item)
        elif method == T.TEXT_DOCUMENT_DIAGNOSTIC:
            again = attrs.evolve(question, previous_result_id=result.result_id)
            self.look(await self.request(method, again), document, method)
        elif method == T.TEXT_DOCUMENT_DOCUMENT_LINK and self.server.document_link_provider.resolve_provider:
            for link in first:
                await self.request(T.DOCUMENT_LINK_RESOLVE, link)
        elif method == T.TEXT_DOCUMENT_INLAY_HINT and getattr(self.server.inlay_hint_provider, "resolve_provider", False):
            for hint in first:
                await self.request(T.INLAY_HINT_RESOLVE, hint)
        elif method == T.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY:
            for item in first:
                for next_method, params in [
                    (T.CALL_HIERARCHY_INCOMING_CALLS, T.CallHierarchyIncomingCallsParams(item)),
                    (T.CALL_HIERARCHY_OUTGOING_CALLS, T.CallHierarchyOutgoingCallsParams(item)),
                ]:
                    # The places of calls are in the file of the caller, which here is always the file of the item.
                    place = places.at(item.uri, self.documents, self.encoding)
                    self.look(await self.request(next_method, params), place, next_method)
        elif method == T.TEXT_DOCUMENT_PREPARE_TYPE_HIERARCHY:
            for item in first:
                for next_method, params in [
                    (T.TYPE_HIERARCHY_SUBTYPES, T.TypeHierarchySubtypesParams(item)),
                    (T.TYPE_HIERARCHY_SUPERTYPES, T.TypeHierarchySupertypesParams(item)),
                ]:
                    self.look(await self.request(next_method, params), document, next_method)
        elif method == T.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL:
            self.look_at_tokens(result, document)
            provider = self.server.semantic_tokens_provider
            if getattr(provider.full, "delta", False) and result.result_id:
                params = T.SemanticTokensDeltaParams(question.text_document, result.result_id)
                await self.request(T.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, params)
            if provider.range:
                params = T.SemanticTokensRangeParams(question.text_document, document.whole())
                self.look_at_tokens(await self.request(T.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, params), document)

    async def workspace(self):
        """Asks what is not about one document."""
        if self.server.workspace_symbol_provider not in (None, False):
            for query in ["", "a", "tillit", "æ😀"]:
                found = await self.request(T.WORKSPACE_SYMBOL, T.WorkspaceSymbolParams(query))
                self.look(found, None, T.WORKSPACE_SYMBOL)
                if getattr(self.server.workspace_symbol_provider, "resolve_provider", False):
                    for symbol in (found or [])[:3]:
                        if isinstance(symbol, T.WorkspaceSymbol):
                            await self.request(T.WORKSPACE_SYMBOL_RESOLVE, symbol)
        if getattr(self.server.diagnostic_provider, "workspace_diagnostics", False):
            params = T.WorkspaceDiagnosticParams([])
            report = await self.request(T.WORKSPACE_DIAGNOSTIC, params)
            named = [T.PreviousResultId(item.uri, item.result_id) for item in report.items if item.result_id]
            await self.request(T.WORKSPACE_DIAGNOSTIC, T.WorkspaceDiagnosticParams(named))
            for item in report.items:
                document = places.at(item.uri, self.documents, self.encoding)
                if document and getattr(item, "items", None):
                    self.look(item.items, document, T.WORKSPACE_DIAGNOSTIC)
        workspace = self.server.workspace
        operations = getattr(workspace, "file_operations", None)
        source = next(document for document in self.documents.values() if "/transcripts/" in document.uri)
        if operations:
            renamed = [T.FileRename(source.uri, source.uri + ".ny.txt")]
            for member, method, params in [
                ("will_create", T.WORKSPACE_WILL_CREATE_FILES, T.CreateFilesParams([T.FileCreate(source.uri + ".x")])),
                ("will_delete", T.WORKSPACE_WILL_DELETE_FILES, T.DeleteFilesParams([T.FileDelete(source.uri)])),
                ("will_rename", T.WORKSPACE_WILL_RENAME_FILES, T.RenameFilesParams(renamed)),
            ]:
                if getattr(operations, member):
                    await self.request(method, params)
        content = getattr(workspace, "text_document_content", None)
        for scheme in getattr(content, "schemes", None) or []:
            # Which addresses there are is the server's own; one that is none is refused as such.
            params = T.TextDocumentContentParams(scheme + ":/nothing")
            await self.request("workspace/textDocumentContent", params, allowed_error=-32602)

    # Looking at answers

    def look(self, answer, document, method):
        """Finds every range and location of an answer and holds it against the text it is in."""
        if answer is None or isinstance(answer, (str, int, float, bool)):
            return
        if isinstance(answer, (list, tuple)):
            for one in answer:
                self.look(one, document, method)
            return
        if isinstance(answer, dict):
            for uri, edits in answer.items():
                self.look(edits, places.at(uri, self.documents, self.encoding), method)
            return
        if not attrs.has(type(answer)):
            return
        if isinstance(answer, T.Position):
            fault = document and document.position_fault(answer)
            if fault:
                self.fault(f"{method} in {document.path.name}: {fault}")
            return
        if isinstance(answer, T.Range):
            fault = document and document.range_fault(answer)
            if fault:
                self.fault(f"{method} in {document.path.name}: {fault}")
            return
        if isinstance(answer, T.FoldingRange):
            if document and not answer.start_line <= answer.end_line < len(document.lines):
                self.fault(f"{method} in {document.path.name}: lines {answer.start_line} to {answer.end_line}")
            return
        named = getattr(answer, "text_document", answer)
        uri = getattr(named, "uri", None) or getattr(named, "target_uri", None)
        if isinstance(uri, str):
            document = places.at(uri, self.documents, self.encoding)
        self.look_at_nesting(answer, document, method)
        for field in attrs.fields(type(answer)):
            if field.name == "origin_selection_range":
                continue
            self.look(getattr(answer, field.name), document, method)

    def look_at_nesting(self, answer, document, method):
        """Symbols hold their selection, and selection ranges lie in their parents."""
        def inside(inner, outer):
            def order(position):
                return (position.line, position.character)
            return order(outer.start) <= order(inner.start) and order(inner.end) <= order(outer.end)

        if hasattr(answer, "selection_range") and not inside(answer.selection_range, answer.range):
            self.fault(f"{method}: the name of {answer.name!r} stands outside its range")
        if isinstance(answer, T.SelectionRange) and answer.parent and not inside(answer.range, answer.parent.range):
            self.fault(f"{method}: a selection does not lie in its parent")

    def look_at_tokens(self, tokens, document):
        """Tokens stand in order, inside their lines and not upon one another."""
        if tokens is None:
            return
        provider = self.server.semantic_tokens_provider
        line = column = end = 0
        for at in range(0, len(tokens.data), 5):
            lines, columns, length, kind, modifiers = tokens.data[at:at + 5]
            line, column, end = (line + lines, columns, 0) if lines else (line, column + columns, end)
            where = f"semantic tokens in {document.path.name}, line {line}, column {column}"
            declared = getattr(self.capabilities.text_document, "semantic_tokens", None)
            overlaps = getattr(declared, "overlapping_token_support", False)
            if column < end and not overlaps:
                self.fault(where + ": stands upon the one before")
            if kind >= len(provider.legend.token_types) or modifiers >> len(provider.legend.token_modifiers):
                self.fault(where + ": is not in the legend")
            start, stop = T.Position(line, column), T.Position(line, column + length)
            if fault := document.range_fault(T.Range(start, stop)):
                self.fault(where + ": " + fault)
            end = column + length
