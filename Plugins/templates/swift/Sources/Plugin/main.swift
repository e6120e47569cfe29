import KodebokPluginKit

PluginRunner.main(name: "{{name}}", version: "0.1", analyses: [{{type}}.self])
