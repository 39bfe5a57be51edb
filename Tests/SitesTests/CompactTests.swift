import Testing

@testable import Sites

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
        "let B=1,A={c:1};for(let a of A){let b=c=>a}\nlet C=2;"
      ),
      ("const a = 1;\n(b ? a : c).f();\nconst d = 2;", "let A=1;(a?A:b).f();let B=2;"),
      ("function f() { return [1, 2,]; }", "function A(){return[1,2]}"),
      ("const [, , a] = b;", "let[,,A]=a;"),
      // What has no semicolon still ends with its line.
      ("function f() {}\nf()\nf()", "function A(){}\nA()\nA()"),
    ])
  func script(source: String, compact: String) {
    #expect(CompactScript.text(of: source, given: []) == compact)
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
      (
        "function* all() { yield* all(); }\nconst some = { ...{ all: all }, all };",
        "function*A(){yield*A()}\nlet B={...{all:A},all:A};"
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

  @Test("the player uses all names that it says browsers give")
  func givenNames() {
    let own =
      Player.foundations + Player.interface
      + ["scorm12", "scorm2004", "device", "none"].map { "adapters/\($0).js" }
    let words = Set(
      own.flatMap { ScriptReader.tokens(of: EmbeddedFile.required($0)) }
        .filter { $0.kind == .word }.map(\.text))
    #expect(Player.givenNames.subtracting(words).sorted() == [])
  }
}
