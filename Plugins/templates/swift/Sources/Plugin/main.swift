import Analysis
import KodebokPluginKit

PluginRunner.main([{{type}}.self], name: "{{name}}", version: "0.1")
