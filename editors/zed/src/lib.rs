use zed_extension_api as zed;

/// Starts the language server that is in the PATH; holds no state.
struct Kodebok;

impl zed::Extension for Kodebok {
    fn new() -> Self {
        Kodebok
    }

    fn language_server_command(
        &mut self,
        _server: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let command = worktree
            .which("kodebok")
            .ok_or_else(|| "kodebok is not in the PATH".to_string())?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".to_string()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Kodebok);
