import Foundation
import Testing

@testable import PlayerAssembly

@Suite("scripts and styles as packages carry them")
struct CompactTests {
  @Test(
    "scripts lose what only readers of the source need",
    arguments: [
      (
        "// why\nconst text = \"// no /* comment */\"; /* two\nlines */\n",
        "let A=\"// no /* comment */\";"
      ),
      ("f(`a  ${ b  +  `c ${d}` }  e`);", "A(`a  ${a+`c ${b}`}  e`);"),
      ("if (/[/\"]+ x/u.test(a)) b = a / 2 / c;", "if(/[/\"]+ x/u.test(a))b=a/2/c;"),
      ("a = b + +c - -d;\ne = 1 .f;", "A=a+ +b- -c;B=1 .f;"),
      // Declarations that follow one another become one.
      (
        "const a = 1; let b = { c: 1 };\nfor (const d of b) { const e = (f) => d; }\nconst g = 2;",
        "let B=1,A={c:1};for(let a of A){let b=c=>a}let C=2;"
      ),
      ("const a = 1;\n(b ? a : c).f();\nconst d = 2;", "let A=1;(a?A:b).f();let B=2;"),
      (
        "const { a, b: { c } } = d;\nconst e = () => { a(); };\nlet f = [c];",
        "let{a:A,b:{c:B}}=a,C=()=>{A()},D=[B];"
      ),
      ("function f() { return [1, 2,]; }", "function A(){return[1,2]}"),
      ("const [, , a] = b;", "let[,,A]=a;"),
      ("const a = { true: true };\nreturn false;", "let A={true:!0};return!1;"),
      // What has no semicolon still ends with its line.
      ("function f() {}\nf()\nf()", "function A(){}A()\nA()"),
    ])
  func script(source: String, compact: String) {
    #expect(CompactScript.text(of: source, given: []) == compact)
  }

  @Test(
    "properties that are known nowhere else get shorter, and stay apart from all others",
    arguments: [
      ("box.lid = box.A;", "A.B=A.A;"),
      (
        "const { lid, door } = { lid: 1, door }; a.lid?.();",
        "let{A:C,door:A}={A:1,door:A};B.A?.();"
      ),
      (
        "class Box { get lid() { return this.lid; } close(lid) { this.lid.close(lid); } }",
        "class A{get A(){return this.A}close(a){this.A.close(a)}}"
      ),
    ])
  func members(source: String, compact: String) {
    #expect(CompactScript.text(of: source, given: [], members: ["lid"]) == compact)
  }

  @Test(
    "names get shorter, properties and what comes from outside stay",
    arguments: [
      (
        "function double(value) { return value * 2; }\nfunction four(value) { return double(value + value); }",
        "function A(a){return a*2}function B(a){return A(a+a)}"
      ),
      (
        "const make = ({ size, edge: [width] = [] }) => ({ size, width: width ? size : width });",
        "let A=({size:a,edge:[b]=[]})=>({size:a,width:b?a:b});"
      ),
      (
        "class Box { get size() { return this.size; } async open(door) { await door.open(); } }",
        "class A{get size(){return this.size}async open(a){await a.open()}}"
      ),
      // What one member calls its own, the next one may call so, too.
      (
        "class Box { open(door) { door(); } close(lid) { lid(); } }",
        "class A{open(a){a()}close(a){a()}}"
      ),
      (
        "function* all() { yield* all(); }\nconst some = { ...{ all: all }, all };",
        "function*A(){yield*A()}let B={...{all:A},all:A};"
      ),
      (
        "const page = document.page; window.page = { page() {} };",
        "let A=document.page;window.page={page(){}};"
      ),
    ])
  func names(source: String, compact: String) {
    #expect(CompactScript.text(of: source, given: ["document", "window"]) == compact)
  }

  @Test(
    "styles lose what only readers of the source need",
    arguments: [
      ("/* why */\na > b , c :is(d) { color : red ; }\n", "a>b,c :is(d){color :red}\n"),
      ("a { margin: 0.5rem 10.5pt -0.25em; }", "a{margin:.5rem 10.5pt -.25em}\n"),
      ("a::after { content: \"/* 0.5 ;  } */\"; }", "a::after{content:\"/* 0.5 ;  } */\"}\n"),
      (
        "a { width: calc(1px + 2px); display: none !important; }",
        "a{width:calc(1px + 2px);display:none!important}\n"
      ),
      (
        "@media (min-width: 1px) and (max-width: 2px) { a { b: c } }",
        "@media (min-width:1px) and (max-width:2px){a{b:c}}\n"
      ),
    ])
  func style(source: String, compact: String) {
    #expect(CompactStyle.text(of: source) == compact)
  }

  @Test(
    "what the player does not name itself, browsers give",
    arguments: ["scorm12", "scorm2004", "device", "none"])
  func givenNames(adapter: String) throws {
    let player = URL(filePath: #filePath).appending(path: "../../../Sources/Embedded/Player")
    let files =
      PlayerAssembly.foundations + ["adapters/\(adapter).js"] + PlayerAssembly.interface
    let texts = try files.map {
      try String(contentsOf: player.appending(path: $0).standardizedFileURL, encoding: .utf8)
    }
    let names = NamesInUse(ScriptReader.read(texts.joined(separator: "\n")))
    let given = PlayerAssembly.givenNames
    #expect(names.used.subtracting(names.declared).subtracting(given).sorted() == [])
    #expect(given.intersection(names.declared).sorted() == [])
  }
}

/// The bare names of a script: those it uses, and those it declares, whatever their scopes.
private struct NamesInUse {
  private(set) var used: Set<String> = []
  private(set) var declared: Set<String> = []

  init(_ script: Script) {
    let tokens = script.tokens
    let texts = tokens.map { String(decoding: script.bytes(of: $0), as: UTF8.self) }
    let closers = Self.closers(of: tokens, texts)
    /// For each open bracket, whether what stands in it is declared by standing there.
    var declares: [Bool] = []
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? texts[index - 1] : ";"
      let after = index + 1 < tokens.count ? texts[index + 1] : ";"
      let isFirst = ["(", ",", "[", "{", "...", ":"].contains(before)
      if Self.opening.contains(texts[index]) || token.kind == .templateStart {
        let end = closers[index].map { $0 + 1 < tokens.count ? texts[$0 + 1] : "" } ?? ""
        let isList =
          texts[index] == "(" && ["=>", "{"].contains(end)
          && !["if", "for", "while", "switch"].contains(before)
        let isPattern = ["const", "let"].contains(before) || (declares.last == true && isFirst)
        declares.append(isList || (texts[index] != "(" && isPattern))
      } else if Self.closing.contains(texts[index]) || token.kind == .templateEnd {
        _ = declares.popLast()
      }
      guard token.kind == .word, !ScriptWords.language.contains(texts[index]), before != ".",
        before != "?."
      else { continue }
      let isKey = after == ":" && ["{", ","].contains(before)
      let isMethod = closers[index + 1].map { texts[$0 + 1] == "{" } ?? false
      if ["const", "let", "function", "class"].contains(before)
        || (before == "*" && texts[index - 2] == "function") || after == "=>" || isMethod
        || (declares.last == true && isFirst)
      {
        declared.insert(texts[index])
      } else if !isKey {
        used.insert(texts[index])
      }
    }
  }

  private static let opening = ["(", "[", "{"]
  private static let closing = [")", "]", "}"]

  private static func closers(of tokens: [ScriptToken], _ texts: [String]) -> [Int: Int] {
    var closers: [Int: Int] = [:]
    var open: [Int] = []
    for (index, token) in tokens.enumerated() where token.kind == .sign {
      if closing.contains(texts[index]), let start = open.popLast() { closers[start] = index }
      if opening.contains(texts[index]) { open.append(index) }
    }
    return closers
  }
}
