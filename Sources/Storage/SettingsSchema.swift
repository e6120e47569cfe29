/// The JSON schema of `kodebok.json`, as editors use it: draft 2020-12.
package enum SettingsSchema {
  /// The text of `kodebok.schema.json`.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Settings of a Kodebok study (kodebok.json)",
      "type": "object",
      "properties": {
        "$schema": { "type": "string" },
        "format": {
          "description": "The version of the format.",
          "type": "integer", "minimum": 1, "default": 1
        },
        "language": {
          "description": "The language of messages; left out: the language of the editor or the terminal.",
          "enum": ["en", "nb"]
        },
        "coders": {
          "description": "Full names of the coders, by the name of their folder under codings/.",
          "type": "object",
          "propertyNames": { "pattern": "^[a-z0-9-]+$" },
          "additionalProperties": { "type": "string" }
        },
        "transcripts": {
          "description": "Folders that hold interviews, groups and observations.",
          "type": "array", "items": { "type": "string" },
          "default": ["transcripts", "transkripsjoner", "intervjuer"]
        },
        "articles": {
          "description": "Folders that hold literature and other sources that are nobody's speech.",
          "type": "array", "items": { "type": "string" },
          "default": ["articles", "artikler"]
        },
        "bibliography": {
          "description": "Lists of literature (BibTeX or CSL JSON) for reports that name none in their front matter.",
          "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
        },
        "claims": {
          "description": "The shares of all participants, 0 to 1, that words for how many stand for.",
          "type": "object",
          "propertyNames": {
            "enum": ["all", "nearlyAll", "most", "many", "several", "some", "couple", "few", "one", "none"]
          },
          "additionalProperties": {
            "type": "array", "items": { "type": "number", "minimum": 0, "maximum": 1 }, "minItems": 2, "maxItems": 2
          }
        },
        "speakers": {
          "description": "How speakers are labelled, and who the labels mean everywhere.",
          "type": "object",
          "properties": {
            "style": { "enum": ["auto", "colon", "spaces", "brackets", "bold", "line"], "default": "auto" },
            "labels": {
              "description": "A participant's id or pseudonym, or a role such as @interviewer.",
              "type": "object", "additionalProperties": { "type": "string" }
            }
          }
        },
        "notation": {
          "description": "Marks around what is not speech. Left out: ( ) and [ ] are observation and nothing is checked.",
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "open": { "type": "string", "minLength": 1 },
              "close": { "type": "string", "minLength": 1 },
              "kind": { "enum": ["observation", "researcher", "timestamp", "speech"] }
            },
            "required": ["open", "close", "kind"]
          }
        },
        "lineNumbering": {
          "description": "How lines are numbered for references.",
          "type": "object",
          "properties": {
            "kind": { "enum": ["physical", "turns", "wrapped"] },
            "columns": { "type": "integer", "minimum": 10, "maximum": 1000 }
          },
          "required": ["kind"]
        },
        "analyses": {
          "description": "Analyses that are run with every check, with their options; `kodebok analyse` lists them.",
          "type": "object",
          "additionalProperties": {
            "description": "The options of the analysis; true for none.",
            "anyOf": [
              { "type": "boolean" },
              {
                "type": "object",
                "additionalProperties": {
                  "anyOf": [
                    { "type": ["string", "number", "boolean"] },
                    { "type": "array", "items": { "type": ["string", "number", "boolean"] } }
                  ]
                }
              }
            ]
          }
        },
        "disclosure": {
          "description": "Who could be recognised: what may stand although it looks like somebody's, the most participants a combination of attributes may fit to be told of, and columns that say nothing about who somebody is.",
          "type": "object",
          "properties": {
            "allow": { "type": "array", "items": { "type": "string" } },
            "smallest": { "type": "integer", "minimum": 0, "maximum": 1000, "default": 1 },
            "harmless": { "type": "array", "items": { "type": "string" } }
          }
        },
        "reports": {
          "description": "How reports are written: language, quotation marks, speakers of quotations, preferred words.",
          "type": "object",
          "properties": {
            "language": { "enum": ["nb", "nn", "en", "en-GB", "en-US"] },
            "marks": { "description": "The opening and the closing mark.", "type": "string" },
            "literatureMarks": {
              "description": "The opening and the closing mark that are kept for words of literature and for terms.",
              "type": "string"
            },
            "speaker": {
              "description": "Where the speaker of a quotation that is set off stands; without it as each file has it.",
              "enum": ["below", "dash", "parentheses", "before", "none"]
            },
            "pageWords": {
              "description": "How many spoken words of a transcript make a page, for `kodebok:pages`.",
              "type": "integer", "minimum": 50, "maximum": 2000
            },
            "genderNeutral": { "type": "boolean", "default": false },
            "terms": {
              "description": "Words to avoid, each with what is preferred.",
              "type": "object", "additionalProperties": { "type": "string" }
            }
          }
        },
        "rules": {
          "description": "The severity of rules; `kodebok explain` lists them.",
          "type": "object",
          "additionalProperties": { "enum": ["off", "hint", "information", "warning", "error"] }
        },
        "codedPassages": {
          "description": "How coded passages are shown in an editor.",
          "enum": ["hint", "information", "lens", "inlay", "tokens", "off"]
        },
        "numberedTags": {
          "description": "Whether a number in brackets behind an utterance is a typed tag for the code with that number.",
          "type": "boolean", "default": false
        }
      }
    }

    """#
}
