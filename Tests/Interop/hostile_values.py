"""Texts that a profile can say and that try to break what shows them."""

import json

HOSTILE = {
    "script": "<script>document.title='ran'</script></script><script>alert(1)</script>",
    "image": "\"><img src=x onerror=alert(1)>'\" & &lt; &amp; </title></textarea></style><!--",
    "cdata": "]]> <![CDATA[ <?xml version='1.0'?> <!DOCTYPE x [<!ENTITY e 'x'>]> &e;",
    "braces": "{{town}} {{x}} \\{{town}} {{{agency}}} }} {{",
    "bidi": "עברית \u202eevil\u202c \u2067عربي 12-34 \u2066 unclosed \u202b left",
    "long": ("A name that goes on and on and on " * 60)[:2000].strip(),
    "unbroken": "unbreakable" * 181 + "unbreakabl",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇸 Z̷̢̛a̸l̵g̶o̸ 𝕳𝖆𝖗𝖇𝖔𝖗",
    "lines": "First line\nSecond line\n\n# Not a heading\n\tA tab\n- not a list",
    "markdown": "**not bold** `not code` [no link](javascript:alert(1)) ![no picture](http://example.org/x.png) ~~x~~ <b>x</b> | x |",
    "calendar": "a;b,c:d\\n\\N\\;\nEND:VEVENT\nBEGIN:VEVENT\nATTENDEE:mailto:x@example.org",
    "replacement": "$& $1 $` $' ${alert(1)} %s %{x} \\1 \\0 `${1}`",
    "path": "../../../etc/passwd C:\\Windows\\x.exe con.txt /",
}

# What YAML can write and no XML, HTML or calendar may hold.
REFUSED = [
    ("\\0", "text/control-character"),
    ("\\a", "text/control-character"),
    ("\\e[31m", "text/control-character"),
    ("\\x7f", "text/control-character"),
    ("\\u2028", "text/control-character"),
    ("\\uFFFF", "text/control-character"),
    ("\u0007", "text/control-character"),
]


def profile(value: str) -> str:
    """A profile that says a text wherever it may; JSON is YAML."""
    # A variable's value is what it is; in other texts braces are escaped, for they would begin a variable.
    text = value.replace("{{", "\\{{")
    return json.dumps({
        "name": text,
        "variables": {"town": value, "agency": value},
        "resources": [
            {"name": text, "offers": text, "phone": "555-0143", "email": "help@example.org", "address": text, "hours": text},
            {"name": "{{town}}", "offers": "{{agency}}", "address": "{{town}}", "hours": "{{town}}"},
        ],
        "sessions": [{"id": "evening", "title": "Evening: {{town}}", "start": "2031-03-01T17:30-06:00", "place": "At {{agency}}"}],
        "handouts": {"leave-out": ["list"], "add": [{"file": "editions/tree.md", "stages": ["plan"], "formats": ["html"]}]},
    }, ensure_ascii=False)
