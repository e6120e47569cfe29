#!/usr/bin/env python3
"""Packs the extension into a .vsix file: a zip with a manifest in front, as the editors that install it want it.

The library vscode-languageclient must lie in node_modules first: `npm install --omit=dev`. With --binary the program goes
into the package and is found beside the extension; then --target says for which machines the package is.
"""
import argparse
import fnmatch
import json
import os
import stat
import sys
import xml.sax.saxutils
import zipfile

FOLDER = os.path.dirname(os.path.abspath(__file__))
TARGETS = ["linux-x64", "linux-arm64", "alpine-x64", "alpine-arm64", "darwin-x64", "darwin-arm64"]
# Every file has the same date, so that the same files make the same package.
DATE = (1980, 1, 1, 0, 0, 0)
TYPES = {
    ".json": "application/json", ".js": "application/javascript", ".md": "text/markdown", ".png": "image/png",
    ".txt": "text/plain", ".vsixmanifest": "text/xml",
}


def ignored(name, patterns):
    """Whether a line of .vscodeignore leaves a file out; `**` stands for any folders."""
    for pattern in patterns:
        forms = [pattern, pattern[3:]] if pattern.startswith("**/") else [pattern]
        if any(fnmatch.fnmatchcase(name, form.replace("**", "*")) for form in forms):
            return True
    return False


def files(folder):
    """The files of the extension: their names from its folder, sorted."""
    with open(os.path.join(folder, ".vscodeignore"), encoding="utf-8") as lines:
        patterns = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    patterns += [".vscodeignore", "*.vsix", "bin/*"]
    found = []
    for top, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in (".git", "__pycache__", ".bin")]
        for name in names:
            path = os.path.relpath(os.path.join(top, name), folder).replace(os.sep, "/")
            if not ignored(path, patterns):
                found.append(path)
    return sorted(found)


def localized(manifest, folder):
    """The description in English, which stands in package.json as a key of package.nls.json."""
    with open(os.path.join(folder, "package.nls.json"), encoding="utf-8") as words:
        table = json.load(words)
    text = manifest["description"]
    return table[text[1:-1]] if text.startswith("%") else text


def vsix_manifest(manifest, description, target):
    """The manifest in front of the package."""
    def attribute(value):
        return xml.sax.saxutils.quoteattr(str(value))
    platform = f" TargetPlatform={attribute(target)}" if target else ""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id={attribute(manifest["name"])} Version={attribute(manifest["version"])} Publisher={attribute(manifest["publisher"])}{platform}/>
    <DisplayName>{xml.sax.saxutils.escape(manifest["displayName"])}</DisplayName>
    <Description xml:space="preserve">{xml.sax.saxutils.escape(description)}</Description>
    <Tags>{xml.sax.saxutils.escape(",".join(manifest["keywords"]))}</Tags>
    <Categories>{xml.sax.saxutils.escape(",".join(manifest["categories"]))}</Categories>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/{xml.sax.saxutils.escape(manifest["icon"])}</Icon>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value={attribute(manifest["engines"]["vscode"])}/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value={attribute(",".join(manifest["extensionKind"]))}/>
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/{xml.sax.saxutils.escape(manifest["icon"])}" Addressable="true"/>
  </Assets>
</PackageManifest>
"""


def content_types(names):
    """The list of endings that every package of this kind begins with."""
    endings = sorted({os.path.splitext(name)[1].lower() for name in names} - {""} | {".vsixmanifest"})
    lines = [
        f'<Default Extension={xml.sax.saxutils.quoteattr(ending)} '
        f'ContentType="{TYPES.get(ending, "application/octet-stream")}"/>'
        for ending in endings
    ]
    # A file without an ending is named whole.
    lines += [
        f'<Override PartName={xml.sax.saxutils.quoteattr("/" + name)} ContentType="application/octet-stream"/>'
        for name in sorted(names) if not os.path.splitext(name)[1]
    ]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(lines) + "</Types>\n"
    )


def pack(folder, output, binary=None, target=None):
    """Writes the package; returns its path."""
    with open(os.path.join(folder, "package.json"), encoding="utf-8") as text:
        manifest = json.load(text)
    for name in manifest["dependencies"]:
        if not os.path.isfile(os.path.join(folder, "node_modules", name, "package.json")):
            sys.exit(f"node_modules/{name} is missing. In {folder}: npm install --omit=dev")
    if bool(binary) != bool(target):
        sys.exit("--binary and --target belong together: a program runs on one kind of machine")
    contents = [("extension/" + name, os.path.join(folder, name)) for name in files(folder)]
    contents.append(("extension/LICENSE.txt", find_license(folder)))
    if binary:
        contents.append(("extension/bin/kodebok", binary))
    contents.sort()
    name = "-".join(filter(None, [manifest["name"], target, manifest["version"]])) + ".vsix"
    output = output or os.path.join(os.getcwd(), name)
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        def write(path, data, is_program=False):
            entry = zipfile.ZipInfo(path, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (stat.S_IFREG | (0o755 if is_program else 0o644)) << 16
            package.writestr(entry, data)
        write("[Content_Types].xml", content_types([path for path, _ in contents]))
        write("extension.vsixmanifest", vsix_manifest(manifest, localized(manifest, folder), target))
        for path, file in contents:
            with open(file, "rb") as data:
                write(path, data.read(), is_program=path == "extension/bin/kodebok")
    return output


def find_license(folder):
    """The licence of the project: beside the extension, or at the root of the repository."""
    for place in [folder, os.path.join(folder, "..", "..")]:
        for name in ["LICENSE.txt", "LICENSE"]:
            file = os.path.join(place, name)
            if os.path.isfile(file):
                return file
    sys.exit("LICENSE is missing")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", help="the file to write; left out: kodebok-VERSION.vsix here")
    options.add_argument("--binary", help="the program, to be packed beside the extension")
    options.add_argument("--target", choices=TARGETS, help="the machines the program is for")
    given = options.parse_args()
    print(pack(FOLDER, given.out, given.binary, given.target))


if __name__ == "__main__":
    main()
