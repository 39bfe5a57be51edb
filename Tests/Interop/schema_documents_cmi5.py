"""cmi5 course structures to try schemas on."""

from .schema_texts import spoilt

NAMESPACES = {"cmi5": {"": "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd", "x": "urn:extension"}}

DESCRIBED = """<title><langstring lang="en-US">Title</langstring></title>
  <description><langstring lang="en-US">Description</langstring></description>"""

SMALL = f"""<courseStructure><course id="urn:c">{DESCRIBED}</course>
  <au id="urn:a">{DESCRIBED}<url>index.html</url></au></courseStructure>"""

FULL = f"""<courseStructure x:version="1">
  <course id="https://example.com/course" x:colour="red">
    <title x:kind="short"><langstring lang="en" x:by="me">Course</langstring><langstring>Kurs</langstring><x:more/></title>
    <description><langstring lang="en-US">About the course</langstring></description>
    <x:keywords><x:keyword>k</x:keyword></x:keywords>
    <x:keywords/>
  </course>
  <objectives x:count="2">
    <objective id="urn:o:1">{DESCRIBED}</objective>
    <objective id="urn:o:2">
      <description><langstring>Second</langstring></description><title><langstring>Two</langstring></title></objective>
    <x:more/>
  </objectives>
  <au id="urn:a:1" moveOn="CompletedOrPassed" masteryScore="0.85" launchMethod="OwnWindow" activityType="http://x/lesson"
    x:minutes="5">
    {DESCRIBED}
    <objectives><objective idref="urn:o:1"/><objective/><x:more/></objectives>
    <url>lesson/index.html?a=1</url>
    <launchParameters>a=1&amp;b=2</launchParameters>
    <entitlementKey>key</entitlementKey>
    <x:more>text</x:more>
  </au>
  <block id="urn:b:1" x:colour="blue">
    {DESCRIBED}
    <objectives x:count="1"><objective idref="urn:o:2"/></objectives>
    <block id="urn:b:2">{DESCRIBED}<au id="urn:a:2">{DESCRIBED}<url>https://example.com/</url></au></block>
    <au id="urn:a:3" masteryScore="1">{DESCRIBED}<url>three.html</url><launchParameters/></au>
    <x:more/>
  </block>
  <au id="urn:a:4">{DESCRIBED}<url>four.html</url><entitlementKey><any x:thing="1">thing <x:more/></any></entitlementKey></au>
  <x:more/>
</courseStructure>"""


def unit(attributes: str) -> str:
    return f'<au id="urn:a" {attributes}>{DESCRIBED}<url>index.html</url></au>'


def course(*members: str) -> str:
    return f'<courseStructure><course id="urn:c">{DESCRIBED}</course>{"".join(members)}</courseStructure>'


WORDS = course(
    *(unit(f'moveOn="{word}"') for word in "NotApplicable Passed Completed CompletedAndPassed CompletedOrPassed".split()),
    *(unit(f'launchMethod="{word}"') for word in ("AnyWindow", "OwnWindow")),
    *(unit(f'masteryScore="{score}"') for score in ("0", "1", "0.5", "+.25", " 1.000 ")),
)

# Where a title and a description have to be.
PLACES = [f'<objective id="urn:o:1">{DESCRIBED}', f'<block id="urn:b:2">{DESCRIBED}', f'<au id="urn:a:2">{DESCRIBED}']

WRITTEN = {"cmi5": [SMALL, FULL, WORDS]}
REFUSED = {"cmi5": [
    course(),
    course(unit('moveOn="passed"')),
    course(unit('masteryScore="80"')),
    course(unit('launchMethod="anyWindow"')),
    course(f'<block id="urn:b">{DESCRIBED}</block>'),
    course(f'<au id="urn:a">{DESCRIBED}<url/></au>'),
    course(f'<au id="urn:a"><url>index.html</url>{DESCRIBED}</au>'),
    course("<objectives/>", unit("")),
    course('<objectives><objective idref="urn:o"/></objectives>', unit("")),
    course(unit(""), "<more/>"),
    course(unit('masteryScore="-0.1"')),
    SMALL.replace(DESCRIBED, "", 1),
    SMALL.replace(DESCRIBED, DESCRIBED * 2, 1),
    *spoilt(FULL, "id|idref"),
    *(FULL.replace(described, described.replace(DESCRIBED, changed)) for changed in ("", DESCRIBED * 2) for described in PLACES),
]}
