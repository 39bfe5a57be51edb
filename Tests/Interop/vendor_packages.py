"""Packages shaped as well-known authoring tools and platforms make them: names, layout, metadata and habits, with no text of theirs."""

from dataclasses import dataclass, field
from html import escape

PAGE = '<!DOCTYPE html><html lang="en"><head><title>Lesson</title>{head}</head><body>{body}</body></html>'
CALLS_12 = 'var api = window.parent.API; api.LMSInitialize("");'
CALLS_2004 = 'var api = window.parent.API_1484_11; api.Initialize("");'
BOTH = CALLS_12 + CALLS_2004


def page(*scripts: str, head: str = "", body: str = "Hello", code: str = "") -> str:
    loaded = "".join(f'<script src="{script}"></script>' for script in scripts)
    return PAGE.format(head=loaded + head + (f"<script>{code}</script>" if code else ""), body=body)


XSD_12 = {"imscp_rootv1p1p2.xsd": "<x/>", "adlcp_rootv1p2.xsd": "<x/>", "imsmd_rootv1p2p1.xsd": "<x/>", "ims_xml.xsd": "<x/>"}
LOCATION_12 = ('xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 '
               'imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd"')


def resource(identifier: str, href: str, files: list[str], kind: str = "sco", attribute: str = "adlcp:scormtype", needs: list[str] = ()) -> str:
    listed = "".join(f'<file href="{escape(name)}"/>' for name in files)
    listed += "".join(f'<dependency identifierref="{other}"/>' for other in needs)
    address = f' href="{escape(href)}"' if href else ""
    return f'<resource identifier="{identifier}" type="webcontent" {attribute}="{kind}"{address}>{listed}</resource>'


def item(identifier: str, reference: str, title: str, inside: str = "", attributes: str = "") -> str:
    return f'<item identifier="{identifier}" identifierref="{reference}"{attributes}><title>{title}</title>{inside}</item>'


def scorm12(items: str, resources: str, attributes: str = LOCATION_12, metadata: str = "", organization: str = "", start: str = '<?xml version="1.0"?>') -> str:
    return f"""{start}
<manifest identifier="course" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" {attributes}>
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>{metadata}</metadata>
<organizations default="o"><organization identifier="o"{organization}><title>Course</title>{items}</organization></organizations>
<resources>{resources}</resources></manifest>"""


def scorm2004(items: str, resources: str, edition: str = "3rd", sequencing: str = "", organization: str = "") -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="course" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 {edition} Edition</schemaversion></metadata>
<organizations default="o"><organization identifier="o"{organization}><title>Course</title>{items}{sequencing}</organization></organizations>
<resources>{resources}</resources></manifest>"""


def cartridge(version: str, items: str, resources: str) -> str:
    short = version.replace(".0", "", 1) if version.count(".") == 1 else "v" + "p".join(version.split(".")[:2])
    space = f"http://www.imsglobal.org/xsd/imscc{short}/imscp_v1p1"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="course" xmlns="{space}" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imscc{short}/LOM/manifest">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>{version}</schemaversion>
<lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="en">Course</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">{items}</item></organization></organizations>
<resources>{resources}</resources></manifest>"""


def cmi5(units: str) -> str:
    text = '<title><langstring lang="en">Course</langstring></title><description><langstring lang="en">About it</langstring></description>'
    return f"""<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"><course id="https://example.org/course">{text}</course>{units}</courseStructure>"""


def unit(identifier: str, url: str, attributes: str = 'moveOn="CompletedOrPassed"') -> str:
    text = '<title><langstring lang="en">Unit</langstring></title><description><langstring lang="en">About it</langstring></description>'
    return f'<au id="https://example.org/{identifier}" {attributes}>{text}<url>{url}</url></au>'


QUIZ = """<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Quiz"><qtimetadata><qtimetadatafield>
<fieldlabel>cc_profile</fieldlabel><fieldentry>cc.exam.v0p1</fieldentry></qtimetadatafield></qtimetadata><section ident="s"><item ident="q"><itemmetadata>
<qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>{profile}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"/><response_label ident="f"/></render_choice></response_lid>
</presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar>
</respcondition></resprocessing></item></section></assessment></questestinterop>"""
LINK = '<webLink xmlns="http://www.imsglobal.org/xsd/imscc{v}/imswl_{v}"><title>A</title><url href="https://example.org/"/></webLink>'
TOPIC = '<topic xmlns="http://www.imsglobal.org/xsd/imscc{v}/imsdt_{v}"><title>A</title><text texttype="text/html">Hi</text></topic>'


@dataclass
class Shape:
    """A package, and the rules that have something to say of it, notes aside."""

    files: dict[str, str]
    says: set[str] = field(default_factory=set)
    lms: dict[str, str] = field(default_factory=dict)  # by profile, a rule that it adds


def one(launch: str, files: dict[str, str], **manifest) -> dict[str, str]:
    """One SCO that lists everything, in SCORM 1.2."""
    inside = manifest.pop("inside", "")
    text = scorm12(item("i", "r", "Course", inside), resource("r", launch, list(files)), **manifest)
    return {"imsmanifest.xml": text} | files | (XSD_12 if "schemaLocation" in text else {})


def one2004(launch: str, files: dict[str, str], inside: str = "", **manifest) -> dict[str, str]:
    return {"imsmanifest.xml": scorm2004(item("i", "r", "Course", inside), resource("r", launch, list(files), attribute="adlcp:scormType"), **manifest)} | files


PRIMARY = '<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="p" satisfiedByMeasure="false"/></imsss:objectives></imsss:sequencing>'
DRIVER = {"lms/scormdriver.js": BOTH, "lms/AICCComm.html": page(), "story_content/data.js": "var data = {};", "story.html": page("story_content/data.js")}

SHAPES = {
    "slides with a driver, 1.2": Shape(one("index_lms.html", {"index_lms.html": page("lms/scormdriver.js")} | DRIVER)),
    "slides with a driver, 2004": Shape(one2004("index_lms.html", {"index_lms.html": page("lms/scormdriver.js")} | DRIVER, inside=PRIMARY)),
    "scrolling pages, 1.2": Shape(one("scormdriver/indexAPI.html", {
        "scormdriver/indexAPI.html": page("scormdriver.js", body='<iframe src="../scormcontent/index.html" title="a"></iframe>'),
        "scormdriver/scormdriver.js": BOTH, "scormcontent/index.html": page("lib/main.bundle.js"), "scormcontent/lib/main.bundle.js": "1"})),
    "scrolling pages that list only the first": Shape(
        {"imsmanifest.xml": scorm12(item("i", "r", "A"), resource("r", "scormdriver/indexAPI.html", ["scormdriver/indexAPI.html"]), attributes=""),
         "scormdriver/indexAPI.html": page("scormdriver.js"), "scormdriver/scormdriver.js": BOTH}, {"manifest/unlisted-file"}),
    "screen recordings with a mastery score": Shape(one(
        "index_scorm.html", {"index_scorm.html": page("assets/js/SCORM_utilities.js"), "assets/js/SCORM_utilities.js": CALLS_12},
        inside="<adlcp:masteryscore>80</adlcp:masteryscore>")),
    "screen recordings that save at the last moment": Shape(one(
        "index_scorm.html", {"index_scorm.html": page("s.js", head='<script>window.onunload = function () { finish(); }</script>'), "s.js": CALLS_12}),
        {"content/unload-handler"}),
    "presentations, 1.2": Shape(one("res/index.html", {"res/index.html": page("data/player.js"), "res/data/player.js": CALLS_12})),
    "presentations, 2004 4th": Shape(one2004("res/index.html", {"res/index.html": page("data/player.js"), "res/data/player.js": CALLS_2004},
                                             edition="4th", inside=PRIMARY)),
    "a page for each screen": Shape(one("a001index.html", {"a001index.html": page("trivantis.js"), "a001page.html": page(), "trivantis.js": BOTH})),
    "open framework with its schemas": Shape(one("index.html", {
        "index.html": page("libraries/SCORM_API_wrapper.js"), "libraries/SCORM_API_wrapper.js": BOTH, "adapt/js/adapt.min.js": "1",
        "course/en/course.json": "{}"})),
    "a resource for each page, with common files": Shape({
        "imsmanifest.xml": scorm12(
            item("i1", "r1", "One") + item("i2", "r2", "Two"),
            resource("r1", "index.html", ["index.html"], needs=["common"]) + resource("r2", "two.html", ["two.html"], needs=["common"])
            + resource("common", "", ["base.css", "SCORM_API_wrapper.js"], kind="asset"), attributes=""),
        "index.html": page("SCORM_API_wrapper.js"), "two.html": page("SCORM_API_wrapper.js"), "base.css": "a{}", "SCORM_API_wrapper.js": BOTH}),
    "plain content packaging": Shape({
        "imsmanifest.xml": '<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata><schema>IMS Content</schema>'
                           '<schemaversion>1.1.3</schemaversion></metadata><organizations/><resources/></manifest>'}, {"manifest/unknown-standard"}),
    "an old player in Flash": Shape(one("index.html", {"index.html": page("a.js"), "a.js": CALLS_12, "course.swf": "x"}), {"content/executable"}),
    "a byte order mark and document.write": Shape(one(
        "start.html", {"start.html": page(code=CALLS_12 + 'document.write("x");')}, start='\ufeff<?xml version="1.0" encoding="utf-8"?>')),
    "one page by hand": Shape({
        "imsmanifest.xml": scorm12(item("i", "r", "A"), resource("r", "index.html", ["index.html"]), attributes=""),
        "index.html": '<html><head><title>A</title></head><body><img src="a.png"></body></html>', "a.png": "x"},
        {"manifest/unlisted-file", "content/no-language", "content/image-without-alternative"}),
    "by hand with the attribute of 2004": Shape({
        "imsmanifest.xml": scorm12(item("i", "r", "A"), resource("r", "index.html", ["index.html"], attribute="adlcp:scormType"), attributes=""),
        "index.html": page()}, {"scorm12/missing-scormtype"}),
    "by hand with a percent sign": Shape(one(
        "index.html", {"index.html": page(code=CALLS_12)}, attributes="", inside="<adlcp:masteryscore>80%</adlcp:masteryscore>"),
        {"scorm12/impossible-mastery-score"}),
    "2004 that speaks 1.2": Shape(one2004("index.html", {"index.html": page(code=CALLS_12)}), {"scorm2004/other-api"}),
    "a folder packed by macOS": Shape(
        {f"Course/{name}": text for name, text in one("index.html", {"index.html": page(code=CALLS_12)}, attributes="").items()}
        | {"__MACOSX/Course/._index.html": "x", "Course/.DS_Store": "x"}, {"zip/nested-manifest", "zip/system-leavings"}),
    "names written on Windows": Shape(
        {"imsmanifest.xml": scorm12(item("i", "r", "A"), resource("r", "index.html", ["index.html", "media/a.txt"]), attributes=""),
         "index.html": page(code=CALLS_12), "media\\a.txt": "x"}, {"zip/backslash-in-name", "manifest/missing-file", "manifest/unlisted-file"}),
    "letters that only Windows reads": Shape(
        {"imsmanifest.xml": scorm12(item("i", "r", "A"), resource("r", "Index.html", ["Index.html"]), attributes=""), "index.html": page(code=CALLS_12)},
        {"manifest/other-case"}),
    "an identifier that is a bare number": Shape({
        "imsmanifest.xml": scorm12(item("1", "r", "A"), resource("r", "index.html", ["index.html"]), attributes=""), "index.html": page(code=CALLS_12)},
        {"manifest/ill-formed-identifier"}),
    "libraries from the web": Shape(one("index.html", {
        "index.html": page("http://code.example.org/jquery.js", "a.js"), "a.js": CALLS_12}, attributes=""), {"content/insecure-resource"}),
    "a unit, cmi5": Shape({"cmi5.xml": cmi5(unit("a", "index.html", 'moveOn="CompletedAndPassed" masteryScore="0.8"')), "index.html": page()}),
    "units without an end, cmi5": Shape({"cmi5.xml": cmi5(unit("a", "a.html", "") + unit("b", "b.html", "")), "a.html": page(), "b.html": page()},
                                        {"cmi5/implicit-move-on"}),
    "percent for cmi5": Shape({"cmi5.xml": cmi5(unit("a", "index.html", 'moveOn="Passed" masteryScore="80"')), "index.html": page()},
                              {"cmi5/mastery-score-off-scale"}),
    "a platform's cartridge, 1.1": Shape({
        "imsmanifest.xml": cartridge("1.1.0", '<item identifier="i" identifierref="l"><title>A</title></item><item identifier="j" identifierref="q"><title>B</title></item>',
                                     '<resource identifier="l" type="imswl_xmlv1p1"><file href="l.xml"/></resource>'
                                     '<resource identifier="q" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="q.xml"/></resource>'),
        "l.xml": LINK.format(v="v1p1"), "q.xml": QUIZ.format(profile="cc.multiple_choice.v0p1")}),
    "a platform's cartridge, 1.3": Shape({
        "imsmanifest.xml": cartridge("1.3.0", '<item identifier="i" identifierref="t"><title>A</title></item>',
                                     '<resource identifier="t" type="imsdt_xmlv1p3"><file href="t.xml"/></resource>'),
        "t.xml": TOPIC.format(v="v1p3")}, lms={"moodle": "moodle/cartridge-version"}),
    "a platform's cartridge with an extension": Shape({
        "imsmanifest.xml": cartridge("1.3.0", '<item identifier="i" identifierref="w"><title>A</title></item>',
                                     '<resource identifier="w" type="webcontent" href="w.html"><file href="w.html"/>'
                                     '<cpx:variant xmlns:cpx="http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2" identifier="v" identifierref="w">'
                                     '<cpx:metadata/></cpx:variant></resource>'),
        "w.html": page()}, lms={"moodle": "moodle/cartridge-version"}),
    "a cartridge with questions of no profile": Shape({
        "imsmanifest.xml": cartridge("1.2.0", '<item identifier="i" identifierref="q"><title>A</title></item>',
                                     '<resource identifier="q" type="imsqti_xmlv1p2/imscc_xmlv1p2/assessment"><file href="q.xml"/></resource>'),
        "q.xml": QUIZ.format(profile="cc.matching.v0p1")}, {"cc/unknown-question-profile"}),
    "a cartridge whose types are of another version": Shape({
        "imsmanifest.xml": cartridge("1.3.0", '<item identifier="i" identifierref="l"><title>A</title></item>',
                                     '<resource identifier="l" type="imswl_xmlv1p1"><file href="l.xml"/></resource>'),
        "l.xml": LINK.format(v="v1p1")}, {"cc/type-of-other-version"}),
}
