import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension Read {
  /// The links of a Markdown file of the study, into the study or to the web, and the sources of the material register.
  ///
  /// A transcript is verbatim: what looks like a link in it is none.
  static let documentLink = Read(
    method: DocumentLink.method,
    offer: .capability("documentLinkProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let uri = try params.uri
    if let page = PageAddress(uri, among: snapshot.studies) {
      return writer.values(LinkList(snapshot: snapshot).links(on: page))
    }
    guard let view = snapshot.view, let study = snapshot.study else { return writer.null() }
    switch view.role {
    case .codeBook, .note: writer.values(LinkList(snapshot: snapshot).links(in: view, study))
    case .other where view.path == study.study.material.path:
      writer.values(LinkList(snapshot: snapshot).sources(in: view, study))
    case .source, .other: writer.null()
    }
  }
}

/// Gathers links.
struct LinkList {
  let snapshot: Snapshot

  /// The links of a Markdown file; what leads out of the study or nowhere is left out.
  func links(in view: DocumentView, _ study: StudyView) -> [DocumentLink] {
    let text = view.text
    // A page of passages has thousands of links into few files: where a file is, is found once.
    var files: [String: (uri: String, name: String?)] = [:]
    return LinkReader.places(view.outline.value).compactMap { place in
      let written = text.string(place.target)
      let (file, lines) = Self.parts(of: written)
      if let lines, let known = files[file] {
        return self.link(place.whole, text, known.uri + StudyView.fragment(of: lines), known.name)
      }
      if let link = LinkReader.link(text, place.target, view.path) {
        guard let (target, name) = study.target(of: link, snapshot.encoding) else { return nil }
        if lines != nil, let path = link.path { files[file] = (study.uri(of: path), name) }
        return self.link(place.whole, text, target, name)
      }
      return Self.web(written).map { self.link(place.whole, text, $0, nil) }
    }
  }

  /// The file that a target names, as written, and the lines; nil for a target without.
  private static func parts(of target: String) -> (file: String, lines: ClosedRange<Int>?) {
    guard let sign = target.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (target, nil) }
    let fragment = target[target.utf8.index(after: sign)...]
    guard fragment.utf8.first == UInt8(ascii: "L"), case .lines(let lines) = LinkFragment(String(fragment)) else {
      return (String(target[..<sign]), nil)
    }
    return (String(target[..<sign]), lines)
  }

  /// The links of a page that only the server has, as the client shows it, else as it is now.
  func links(on page: PageAddress) -> [DocumentLink] {
    let text = snapshot.view?.text ?? SourceText(page.text(in: snapshot))
    return LinkReader.places(.parse(text)).compactMap { place in
      let target = text.string(place.target)
      guard let path = DocumentURI(target).path, !path.holds("/../"),
        snapshot.studies.contains(where: { path.hasPrefix($0.root + "/") })
      else { return nil }
      return link(place.whole, text, target, nil)
    }
  }

  /// The sources that the material register names.
  func sources(in view: DocumentView, _ study: StudyView) -> [DocumentLink] {
    let material = study.study.material
    // The rows are those of the file on disk.
    guard view.text == material.text else { return [] }
    return material.rows.compactMap { row in
      guard study.holds(row.source), !row.range.isEmpty else { return nil }
      return link(row.range, view.text, study.uri(of: row.source), nil)
    }
  }

  private func link(
    _ range: Range<ByteOffset>,
    _ text: SourceText,
    _ target: String,
    _ tooltip: String?
  ) -> DocumentLink {
    DocumentLink(
      range: Wire.range(range, of: text, snapshot.encoding),
      target: DocumentURI(target),
      tooltip: snapshot.profile.takesLinkTooltips ? tooltip : nil
    )
  }

  /// An address on the web that may be opened: `https` and nothing that is no part of an address.
  private static func web(_ target: String) -> String? {
    guard target.lowercased().hasPrefix("https://"), target.utf8.count > 8 else { return nil }
    var result: [UInt8] = []
    for byte in target.utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x5C { return nil }
      if byte < 0x80 {
        result.append(byte)
      } else {
        result += Array("%".utf8) + Array(String(byte, radix: 16, uppercase: true).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension StudyView {
  /// The end of an address that names lines, counted from 1.
  static func fragment(of lines: ClosedRange<Int>) -> String {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return first == last ? "#L\(first)" : "#L\(first)-L\(last)"
  }

  /// The address a link leads to, with the line where one is named, and what stands there; nil for what is not there.
  func target(of link: StudyLink, _ encoding: PositionEncoding) -> (uri: String, name: String?)? {
    guard let location = location(of: link, encoding) else { return nil }
    guard let fragment = link.fragment, !fragment.isEmpty else { return (location.uri.text, link.path?.value) }
    switch LinkFragment(fragment) {
    case .lines(let lines):
      return (location.uri.text + Self.fragment(of: lines), link.path?.value)
    case .id(let name):
      let line = location.range.start.line
      let label = link.path == codeBook.path ? codeBook.indices[CodeID(name)] : nil
      let shown = label.map { codeBook.path(of: $0).joined(separator: " › ") } ?? link.path?.value
      return (line == 0 ? location.uri.text : location.uri.text + "#L\(line + 1)", shown)
    }
  }
}
