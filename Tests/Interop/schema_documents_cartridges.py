"""Common Cartridges to try schemas on: manifests, and the documents they list."""

from .schema_texts import each, nested, spoilt

VERSIONS = (1, 3)


def namespaces(version: int) -> dict[str, dict[str, str]]:
    """The prefixes of each kind of document; "" is for its own namespace."""
    lti, cartridge = "http://www.imsglobal.org/xsd", f"http://www.imsglobal.org/xsd/imsccv1p{version}"
    metadata = f"http://ltsc.ieee.org/xsd/imsccv1p{version}/LOM"
    tools = {"blti": f"{lti}/imsbasiclti_v1p0", "lticm": f"{lti}/imslticm_v1p0", "lticp": f"{lti}/imslticp_v1p0"}
    standards = {"csmd": f"{cartridge}/imscsmd_v1p0"}
    manifest = {"": f"{cartridge}/imscp_v1p1", "autz": f"{cartridge}/imsccauth_v1p{version}",
                "course": f"{metadata}/manifest", "part": f"{metadata}/resource"}
    link = {1: {"": f"{lti}/imslticc_v1p0"} | tools,
            3: {"": f"{lti}/imslticc_v1p3"} | tools | standards | {"link": f"{metadata}/imscclti"}}
    return {f"cc1{version}{kind}": prefixes for kind, prefixes in {
        "": manifest if version == 1 else manifest | standards,
        "-qti": {"": f"{lti}/ims_qtiasiv1p2"},
        "-weblink": {"": f"{cartridge}/imswl_v1p{version}"},
        "-topic": {"": f"{cartridge}/imsdt_v1p{version}"},
        "-lti": link[version],
    }.items()}


NAMESPACES = namespaces(1) | namespaces(3)


def metadata(version: int, prefix: str, content: str) -> str:
    """A lom element whose namespace is that of `prefix`, here the default one."""
    all_prefixes = NAMESPACES[f"cc1{version}"] | NAMESPACES[f"cc1{version}-lti"]
    return f'<lom xmlns="{all_prefixes[prefix]}">{content}</lom>'


IDENTIFIER = "<identifier><catalog>c</catalog><entry>e</entry></identifier><identifier/>"
TEXT = '<string language="en">Text</string><string>Text</string>'
DATE = f"<date><dateTime>2026-01-01</dateTime><description>{TEXT}</description></date>"
CONTRIBUTORS = ("author|publisher|unknown|initiator|terminator|validator|editor|graphical designer|content provider"
                "|technical validator|educational validator|script writer|instructional designer|subject matter expert")
RELATIONS = ("ispartof|haspart|isversionof|hasversion|isformatof|hasformat|references|isreferencedby|isbasedon|isbasisfor"
             "|requires|isrequiredby")
PURPOSES = ("discipline|idea|prerequisite|educational objective|accessibility restrictions|educational level|skill level"
            "|security level|competency")
CONTEXTS = "higher education|school|training|other"
ROLES = "Instructor|Learner|Mentor"


def role(version: int) -> str:
    return ("<intendedEndUserRole><source>IMSGLC_CC_Rolesv1p"
            f"{2 if version == 3 else 1}</source><value>@</value></intendedEndUserRole>")


CONTEXT = "<context><source>LOMv1.0</source><value>@</value></context>"
CARTRIDGE = nested("learningResourceType/value", "IMS Common Cartridge")


# What all kinds of metadata know but those of resources in version 1.1.
SHARED = f"""
    <general>{IDENTIFIER}<title>{TEXT}</title><language>en</language><language>de</language>
      <description>{TEXT}</description><keyword>{TEXT}</keyword><keyword/><coverage>{TEXT}</coverage></general>
    <lifeCycle><contribute><role><value>author</value></role><entity>v w</entity><entity>w</entity>{DATE}</contribute></lifeCycle>
    <technical><format>text/html</format><format>text/css</format></technical>
    <rights><description>{TEXT}</description></rights>
    <relation><kind><value>haspart</value></kind><resource>{IDENTIFIER}<description>{TEXT}</description></resource></relation>
    <classification><purpose><value>idea</value></purpose><taxonPath><taxon><id>1</id><entry>{TEXT}</entry></taxon></taxonPath>
      <description>{TEXT}</description><keyword>{TEXT}</keyword></classification>
    <classification/><rights/><general/>"""


def course_metadata(version: int) -> str:
    return f"""{SHARED}<educational>{CARTRIDGE}</educational>
    <educational>{CARTRIDGE}{CONTEXT.replace("@", "school")}{each(role(version), ROLES)}</educational>"""


def shared_words(version: int) -> str:
    return "".join([
        each(nested("lifeCycle/contribute/role/value", "@"),
             f"{CONTRIBUTORS}|technical {'implementer' if version == 3 else 'implementor'}"),
        each(nested("rights/cost/value", "@"), "yes|no"),
        each(nested("rights/copyrightAndOtherRestrictions/value", "@"), "yes|no"),
        each(nested("relation/kind/value", "@"), RELATIONS),
        each(nested("classification/purpose/value", "@"), PURPOSES),
    ])


def course_words(version: int) -> str:
    return (shared_words(version) + each(f"<educational>{CARTRIDGE}{CONTEXT}</educational>", CONTEXTS)
            + each(f"<educational>{CARTRIDGE}{role(version)}</educational>", ROLES))


def more_metadata(kinds: str, roles: str) -> str:
    """What version 1.3 adds; the first two depend on what is described."""
    levels, source = "very low|low|medium|high|very high", "<source>LOMv1.0</source>"

    def words(path: str, vocabulary: str) -> str:
        return nested(path, source + each("<value>@</value>", vocabulary) + "<source/>")

    return "".join([
        words("general/structure", "atomic|collection|networked|hierarchical|linear"),
        words("general/aggregationLevel", "1|2|3|4"),
        nested("lifeCycle/version", TEXT),
        words("lifeCycle/status", "draft|final|revised|unavailable"),
        nested("metaMetadata", f"{IDENTIFIER}<metadataschema>LOMv1.0</metadataschema><metadataschema/><language>en</language>"),
        nested("metaMetadata/contribute", f"<entity>v w</entity>{DATE}"),
        words("metaMetadata/contribute/role", "creator|validator"),
        nested("technical", f"<size>1</size><location>a</location><installationRemarks>{TEXT}</installationRemarks>"
               f"<otherPlatformRequirements>{TEXT}</otherPlatformRequirements>"),
        nested("technical/duration", f"<duration>PT1H</duration><description>{TEXT}</description>"),
        nested("technical/requirement/orComposite", "<minimumVersion>1</minimumVersion><maximumVersion>2</maximumVersion>"),
        words("technical/requirement/orComposite/type", "operating system|browser"),
        words("technical/requirement/orComposite/name", "pc-dos|ms-windows|macos|unix|multi-os|none|any|netscape communicator"
              "|ms-internet explorer|opera|amaya"),
        words("educational/interactivityType", "active|expositive|mixed"),
        words("educational/interactivityLevel", levels),
        words("educational/semanticDensity", levels),
        words("educational/difficulty", "very easy|easy|medium|difficult|very difficult"),
        words("educational/context", CONTEXTS),
        kinds, roles,
        nested("educational", f"<typicalAgeRange>{TEXT}</typicalAgeRange><typicalLearningTime><duration>PT1H</duration>"
               f"</typicalLearningTime><description>{TEXT}</description><language>en</language>"),
        nested("lifeCycle/contribute/role", "<source>any source</source><source/>"), nested("rights/cost", source), nested("relation/kind", source), nested("classification/purpose", source),
        nested("classification/taxonPath/source", TEXT),
        nested("annotation", f"<entity>v w</entity>{DATE}<description>{TEXT}</description>"),
    ])


KINDS = nested("educational/learningResourceType", "<source>LOMv1.0</source>" + each(
    "<value>@</value>", "exercise|simulation|questionnaire|diagram|figure|graph|index|slide|table|narrative text|exam|experiment"
    "|problem statement|self assessment|lecture"))
ENROLLED = nested("educational/intendedEndUserRole", "<source/>" + each("<value>@</value>", ROLES))
STANDARDS_SERVED = """<csmd:curriculumStandardsMetadataSet resourceLabel="l m" resourcePartId="p q">
  <csmd:curriculumStandardsMetadata providerId="p q">
    <csmd:setOfGUIDs region="r s" version="1 a"><csmd:labelledGUID><csmd:label>l m</csmd:label><csmd:GUID>g h</csmd:GUID></csmd:labelledGUID>
      <csmd:labelledGUID><csmd:GUID>h</csmd:GUID></csmd:labelledGUID></csmd:setOfGUIDs>
    <csmd:setOfGUIDs><csmd:labelledGUID><csmd:GUID>i</csmd:GUID></csmd:labelledGUID></csmd:setOfGUIDs>
  </csmd:curriculumStandardsMetadata>
  <csmd:curriculumStandardsMetadata><csmd:setOfGUIDs><csmd:labelledGUID><csmd:GUID>i</csmd:GUID></csmd:labelledGUID></csmd:setOfGUIDs>
  </csmd:curriculumStandardsMetadata>
</csmd:curriculumStandardsMetadataSet>"""


AUTHORIZED = """<autz:authorizations access="cartridge"><autz:authorization><autz:cartridgeId>c</autz:cartridgeId></autz:authorization>
</autz:authorizations>"""


def manifest(version: int, lom: str = "", organizations: str = "<organizations/>", resources: str = "<resources/>",
             more: str = "") -> str:
    return f"""<manifest identifier="M">
  <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.{version}.0</schemaversion>{metadata(version, "course", lom)}
    {more}</metadata>
  {organizations}
  {resources}
</manifest>"""


def full_manifest(version: int) -> str:
    """Without the root element's end, so that more may follow."""
    described = nested("metadata", metadata(version, "part", nested("educational", each(role(version), "Learner"))))
    return manifest(version, course_metadata(version), f"""<organizations>
    <organization identifier="O" structure="rooted-hierarchy">
      <title>Course</title>
      <item identifier="I0">
        <item identifier="I1"><title>Module</title>
          <item identifier="I2" identifierref="R1"><title>Page</title>{described}</item>
          <item identifier="I3" identifierref="R2"><title>Quiz</title><item identifier="I4"><title>Inner</title></item></item>
          <metadata/>
        </item>
        <item identifier="I5"><title/></item>
        {described}
      </item>
      <metadata>{AUTHORIZED.replace("cartridge", "resource", 1)}</metadata>
    </organization></organizations>""", f"""<resources xml:base="files/">
    <resource identifier="R1" type="webcontent" href="a.html" xml:base="one/" intendeduse="lessonplan" autz:protected="true">
      {described}<file href="a.html">{described}</file><file href="b.html"/>
      <dependency identifierref="R2"/><dependency identifierref="R3"/></resource>
    <resource identifier="R2" type="imsqti_xmlv1p2/imscc_xmlv1p{version}/assessment"><file href="quiz.xml"/></resource>
    <resource identifier="R3" type="imswl_xmlv1p{version}"/>
  </resources>
  <autz:authorizations access="cartridge" import="true">
    <autz:authorization><autz:cartridgeId>c</autz:cartridgeId><autz:webservice>w</autz:webservice></autz:authorization>
    {metadata(version, "part", nested("educational", each(role(version), "Mentor")))}
  </autz:authorizations>""").replace('<manifest identifier="M">', '<manifest identifier="M" xml:base="course/">')


def resources(version: int, *attributes: str) -> str:
    made = "".join(f'<resource identifier="R{number}" {text}/>' for number, text in enumerate(attributes))
    return manifest(version, "", "<organizations/>", f"<resources>{made}</resources>")


def organization(*items: str, structure: str = "rooted-hierarchy") -> str:
    return (f'<organizations><organization identifier="O" structure="{structure}">{"".join(items)}</organization></organizations>')


TYPES_11 = ["webcontent", "associatedcontent/imscc_xmlv1p1/learning-application-resource", "imsbasiclti_xmlv1p0", "imsdt_xmlv1p1",
            "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank", "imswl_xmlv1p1"]
WORDS_11 = resources(1, *(f'type="{kind}"' for kind in TYPES_11),
                     *(f'type="webcontent" intendeduse="{use}"' for use in "lessonplan syllabus unspecified".split()))
WORDS_13 = resources(3, *(f'type="webcontent" intendeduse="{use}"' for use in "assignment lessonplan syllabus unspecified".split()))
RESOURCE_11 = manifest(1, "", "<organizations/>", f"""<resources><resource identifier="R1" type="webcontent"><metadata>{metadata(
    1, "part", each(nested("educational", CONTEXT + role(1).replace("@", "Learner")), CONTEXTS)
    + each(nested("educational", role(1)), ROLES))}</metadata></resource></resources>""")
RESOURCE_13 = manifest(3, "", organization('<item identifier="I"><item identifier="J" identifierref="not there"><title/></item></item>'),
    f"""<resources><resource identifier="R1" type="any thing"><metadata><schema>s t</schema><schemaversion>1 a</schemaversion>{metadata(3, "part", SHARED + shared_words(3) + more_metadata(KINDS, ENROLLED))}
  {STANDARDS_SERVED}{STANDARDS_SERVED}</metadata><file href="a"/><dependency identifierref="not there"/>{STANDARDS_SERVED}
  {metadata(3, "part", "")}</resource><resource identifier="R2" type=""><metadata/></resource></resources>""", STANDARDS_SERVED)


def refused_manifests(version: int) -> list[str]:
    root, described = '<item identifier="I"/>', nested("educational", each(role(version), "Learner"))
    part = '<resources><resource identifier="R" type="webcontent">@</resource></resources>'
    return [
        manifest(version).replace(f"1.{version}.0", "1.2.0"),
        manifest(version).replace("Common", "Thin Common"),
        manifest(version, organizations=organization()),
        manifest(version, organizations=organization(root, root.replace("I", "J"))),
        manifest(version, organizations=organization(root, structure="hierarchical")),
        manifest(version, organizations=organization('<item identifier="I"><title>Root</title></item>')),
        manifest(version, organizations=organization('<item identifier="I"><item identifier="J"/></item>')),
        manifest(version, organizations=organization(root) * 2),
        manifest(version, nested("rights/cost/value", "perhaps")),
        manifest(version, nested("educational/learningResourceType/value", "exam")),
        manifest(version, nested("educational/learningResourceType/source", "LOMv1.0")),
        manifest(version, resources=part.replace("@", "<variant/>")),
        manifest(version, resources=part.replace("@", nested("metadata", metadata(version, "course", described)))),
        manifest(version, resources=part.replace("@", "<dependency/>")),
        manifest(version, resources=part.replace("@", '<file href="a"><metadata><unknown xmlns="urn:x"/></metadata></file>')),
        manifest(version, resources=part.replace("type", 'intendeduse="exam" type')),
        manifest(version, nested("general/identifier", "text")),
        manifest(version, resources=part.replace("@", nested("metadata", metadata(version, "part", described) * 2))),
        manifest(version, organizations=organization('<item identifier="I"><metadata/><metadata/></item>')),
        manifest(version, organizations=organization(
            f"<item identifier='I'>{nested('metadata', manifest(version).replace('M', 'N', 1))}</item>")),
        manifest(version, resources=f"<resources/>{AUTHORIZED.replace('</autz:authorizations>', AUTHORIZED)}</autz:authorizations>"),
        *spoilt(full_manifest(version), "identifier|href|xml:base"),
    ]


LINK = '<webLink><title>Link</title><url href="https://example.com/" target="_blank" windowFeatures="width=1"/></webLink>'
TOPIC = """<topic><title>Topic</title><text texttype="text/html">&lt;p>Talk&lt;/p></text>
  <attachments><attachment href="a.pdf"/><attachment href="b.pdf"/></attachments></topic>"""
SMALL_LINK = '<webLink><title/><url href=""/></webLink>'
SMALL_TOPIC = '<topic><title/><text texttype="text/plain"/></topic>'

VENDOR = "<lticp:code>v</lticp:code><lticp:name>Vendor</lticp:name>"
FULL_VENDOR = """<lticp:code>com:example</lticp:code><lticp:name key="n:n">Vendor</lticp:name>
  <lticp:description key="d:d">About</lticp:description><lticp:url>https://example.com/</lticp:url>
  <lticp:contact><lticp:email>a@example.com</lticp:email><blti:basic_lti_link><blti:title>T</blti:title><blti:vendor>
    <lticp:code>v</lticp:code><lticp:name/></blti:vendor></blti:basic_lti_link></lticp:contact>"""
SMALL_TOOL = f"<cartridge_basiclti_link><blti:title/><blti:vendor>{VENDOR}</blti:vendor></cartridge_basiclti_link>"


def tool(more: str = "") -> str:
    return f"""<cartridge_basiclti_link>
  <blti:title>Tool</blti:title><blti:description>About</blti:description>
  <blti:custom><lticm:property name="a">1</lticm:property><lticm:property name="b:b"/></blti:custom>
  <blti:extensions platform="p.example"><lticm:property name="a">1</lticm:property></blti:extensions>
  <blti:extensions platform="q:q"/>
  <blti:launch_url>http://example.com/</blti:launch_url><blti:secure_launch_url>https://example.com/</blti:secure_launch_url>
  <blti:icon key="k:k" platform="p:p" style="s:s">i.png</blti:icon><blti:secure_icon>j.png</blti:secure_icon>
  <blti:vendor>{FULL_VENDOR}</blti:vendor>
  <cartridge_bundle identifierref="B:1">b</cartridge_bundle><cartridge_icon identifierref="I"/>{more}
  <blti:basic_lti_link><blti:title>T</blti:title><blti:vendor>{VENDOR}</blti:vendor></blti:basic_lti_link>
</cartridge_basiclti_link>"""


LOCATOR = f"""<lti_tool_locator>
  <lticp:vendor>{FULL_VENDOR}</lticp:vendor>
  <lticp:tool_info><lticp:code>t:t</lticp:code><lticp:name key="k:k">Tool</lticp:name><lticp:version>1</lticp:version>
    <lticp:description>About</lticp:description><lticp:technical_description key="t">More</lticp:technical_description></lticp:tool_info>
  <lticp:deployment_url>https://example.com/</lticp:deployment_url>
  <tool_settings><lticm:property name="a">1</lticm:property></tool_settings>
  <blti:basic_lti_link><blti:title>T</blti:title><blti:vendor>{VENDOR}</blti:vendor></blti:basic_lti_link>
</lti_tool_locator>"""
SMALL_LOCATOR = f"""<lti_tool_locator><lticp:vendor>{VENDOR}</lticp:vendor>
  <lticp:tool_info><lticp:code>t</lticp:code><lticp:name/><lticp:version/></lticp:tool_info>
  <lticp:deployment_url>u</lticp:deployment_url></lti_tool_locator>"""
LINK_METADATA = nested("metadata", metadata(3, "link", SHARED + shared_words(3) + more_metadata(KINDS, nested(
    "educational/intendedEndUserRole", "<source/>" + each("<value>@</value>", "teacher|author|learner|manager"))))
    + STANDARDS_SERVED * 2)
REFUSED_TOOLS = [
    SMALL_TOOL.replace(VENDOR, ""),
    SMALL_TOOL.replace("<lticp:code>v<", "<lticp:code>1 v<"),
    SMALL_TOOL.replace("<blti:vendor>", "<blti:launch_url/><blti:vendor>"),
    SMALL_TOOL.replace("<blti:vendor>", f"<blti:launch_url>{'x' * 4097}</blti:launch_url><blti:vendor>"),
    SMALL_TOOL.replace("<blti:vendor>", "<blti:custom><lticm:property>1</lticm:property></blti:custom><blti:vendor>"),
    SMALL_TOOL.replace("</blti:vendor>", '</blti:vendor><unknown xmlns="urn:x"/>'),
    SMALL_TOOL.replace("<lticp:name>", '<lticp:name xml:lang="en">'),
    SMALL_LOCATOR.replace("<lticp:version/>", ""),
    *(text.replace(end, f"{text}{end}") for text, end in ((SMALL_TOOL, "</cartridge_basiclti_link>"), (SMALL_LOCATOR, "</lti_tool_locator>"))),
]

MATERIAL = '<material label="m" xml:lang="en"><mattext>Text</mattext></material>'
QTI = f"""<questestinterop><assessment ident="A" title="Quiz" xml:lang="en">
  <qtimetadata><qtimetadatafield xml:lang="en"><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.exam.v0p1</fieldentry></qtimetadatafield>
    <qtimetadatafield><fieldlabel/><fieldentry/></qtimetadatafield></qtimetadata>
  <rubric>{MATERIAL}</rubric>
  <presentation_material><flow_mat class="A block"><flow_mat>{MATERIAL}</flow_mat><material_ref linkrefid="m"/>{MATERIAL}</flow_mat>
    <flow_mat>{MATERIAL}</flow_mat></presentation_material>
  <section ident="S" title="A section" xml:lang="en">
    <item ident="Q1" title="A question" xml:lang="en">
      <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>a</fieldlabel><fieldentry>b</fieldentry></qtimetadatafield></qtimetadata>
        <qtimetadata><qtimetadatafield><fieldlabel>c</fieldlabel><fieldentry>d</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
      <presentation label="a p" xml:lang="en" x0="0" y0="0" width="1" height="1">
        <material><mattext texttype="text/html" charset="ascii us" label="a l" uri="a u" width="1" height="1" x0="0" y0="0" xml:lang="en"
            xml:space="preserve">Text</mattext><matref linkrefid="m"/><matbreak/><mattext/>
          <altmaterial xml:lang="en"><mattext>Text</mattext><matref linkrefid="m"/><matbreak/></altmaterial>
          <altmaterial><matbreak/></altmaterial></material>
        <response_lid ident="R1" rcardinality="Single" rtiming="No">
          {MATERIAL}
          <render_choice shuffle="Yes" minnumber="0" maxnumber="1">
            <response_label ident="L1" labelrefid="l" rshuffle="No" match_group="a g" match_max="at 1">
              {MATERIAL}<material_ref linkrefid="m"/><flow_mat>{MATERIAL}</flow_mat></response_label>
            <response_label ident="L2"/>
            <flow_label class="A block"><flow_label><response_label ident="L3"/></flow_label><response_label ident="L4"/></flow_label>
            {MATERIAL}<material_ref linkrefid="m"/>
          </render_choice>
          <material_ref linkrefid="m"/>
        </response_lid>
        <response_str ident="R2" rcardinality="Single" rtiming="No">
          <material_ref linkrefid="m"/>
          <render_fib encoding="utf 8" charset="ascii-us" rows="1" columns="1" maxchars="1" minnumber="0" maxnumber="1" prompt="Box"
            fibtype="String">
            {MATERIAL}<material_ref linkrefid="m"/><response_label ident="L5"/><flow_label><response_label ident="L6"/></flow_label>
          </render_fib>
          {MATERIAL}
        </response_str>
        <response_lid ident="R3"><render_fib/></response_lid><response_str ident="R4"><render_choice/></response_str>
      </presentation>
      <resprocessing>
        <outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100">d</decvar></outcomes>
        <respcondition title="all right" continue="Yes">
          <conditionvar><varequal respident="R1" case="Yes">L1</varequal><varsubstring respident="R1" case="No">L</varsubstring><other/>
            <and><varequal respident="R1">L1</varequal><not><varequal respident="R1">L2</varequal></not></and></conditionvar>
          <setvar varname="SCORE" action="Set">100</setvar><setvar varname="MY SCORE"/>
          <displayfeedback feedbacktype="Response" linkrefid="F1">d</displayfeedback>
          <displayfeedback feedbacktype="Hint" linkrefid="F2"/>
        </respcondition>
        <respcondition><conditionvar><other/></conditionvar></respcondition>
      </resprocessing>
      <resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><other/></conditionvar></respcondition>
      </resprocessing>
      <itemfeedback ident="F1" title="Feedback">{MATERIAL}<flow_mat>{MATERIAL}</flow_mat>
        <solution feedbackstyle="Complete"><solutionmaterial>{MATERIAL}{MATERIAL}</solutionmaterial>
          <solutionmaterial><flow_mat>{MATERIAL}</flow_mat></solutionmaterial></solution>
        <hint feedbackstyle="Complete"><hintmaterial><flow_mat>{MATERIAL}</flow_mat><flow_mat>{MATERIAL}</flow_mat></hintmaterial>
          <hintmaterial>{MATERIAL}</hintmaterial></hint></itemfeedback>
      <itemfeedback ident="F2">{MATERIAL}</itemfeedback>
    </item>
    <item ident="Q2"/>
  </section>
</assessment></questestinterop>"""
BANK = f"""<questestinterop><objectbank ident="B">
  <qtimetadata><qtimetadatafield><fieldlabel>a</fieldlabel><fieldentry>b</fieldentry></qtimetadatafield></qtimetadata>
  <item ident="Q1"><presentation><flow class="A block">{MATERIAL}<material_ref linkrefid="m"/><flow>{MATERIAL}</flow>
    <response_lid ident="R1"><render_choice/></response_lid><response_str ident="R2"><render_fib/></response_str></flow></presentation></item>
  <item ident="Q2"/></objectbank></questestinterop>"""
SMALL_BANK = '<questestinterop><objectbank ident="B"><item ident="Q"/></objectbank></questestinterop>'
SMALL_QTI = '<questestinterop><assessment ident="A" title="T"><section ident="S"><item ident="Q"/></section></assessment></questestinterop>'


def question(content: str) -> str:
    return SMALL_BANK.replace('<item ident="Q"/>', f'<item ident="Q">{content}</item>')


def processed(condition: str, decvar: str = '<decvar varname="SCORE"/>') -> str:
    return (f"<resprocessing><outcomes>{decvar}</outcomes><respcondition><conditionvar>{condition}</conditionvar></respcondition>"
            "</resprocessing>")


def shown(response: str) -> str:
    return f"<presentation>{response}</presentation>"


QTI_WORDS = question(shown("".join([
    each('<response_lid ident="R" rcardinality="@"><render_choice/></response_lid>', "Single|Multiple|Ordered"),
    each('<response_lid ident="R" rtiming="@"><render_choice shuffle="@"><response_label ident="L" rshuffle="@"/></render_choice>'
         '</response_lid>', "Yes|No"),
    each('<response_str ident="R"><render_fib prompt="@"/></response_str>', "Asterisk|Box|Dashline|Underline"),
    each('<response_str ident="R"><render_fib fibtype="@"/></response_str>', "Decimal|Integer|Scientific|String"),
])) + each(processed("<other/>", '<decvar varname="SCORE" vartype="@"/>'), "Decimal|Integer")
    + each(processed("<other/>").replace("</conditionvar>", '</conditionvar><displayfeedback feedbacktype="@" linkrefid="F"/>'),
           "Response|Solution|Hint")
    + nested("itemfeedback/material", each('<mattext xml:space="@"/>', "default|preserve")).replace("<itemfeedback", '<itemfeedback ident="F"'))
EQUAL = '<varequal respident="R">L</varequal>'
LOGIC_13 = question(processed(
    f"<or><varequal respident='R'>L</varequal><not><or>{EQUAL}</or><and><not>{EQUAL}</not></and>{EQUAL}</not></or><and>{EQUAL}</and>"))
REFUSED_QTI = [
    "<questestinterop/>",
    SMALL_QTI.replace('title="T"', ""),
    SMALL_QTI.replace("</section>", '</section><section ident="S2"><item ident="Q"/></section>'),
    SMALL_QTI.replace("<item", "<section ident='S2'/><item"),
    question(processed("<other/>", '<decvar varname="OTHER"/>')),
    question(processed("<other/>", '<decvar/>')),
    question(processed("<vargt respident='R'>1</vargt>")),
    question(processed("<other/>").replace("</conditionvar>", "</conditionvar><setvar action='Add'>1</setvar>")),
    question(processed("")),
    question(processed(f"<not>{EQUAL}</not>")),
    question(shown("")),
    question(shown(f"<flow>{MATERIAL}</flow>{MATERIAL}")),
    question(shown('<response_grp ident="R"><render_choice/></response_grp>')),
    question(shown('<response_lid ident="R"/>')),
    question(shown('<response_lid ident="R"><render_choice/><render_choice/></response_lid>')),
    question(shown("<material/>")),
    question("<itemfeedback ident='F'/>"),
    question(f"<itemfeedback ident='F'><hint><hintmaterial>{MATERIAL}<flow_mat>{MATERIAL}</flow_mat></hintmaterial></hint></itemfeedback>"),
    SMALL_BANK.replace('ident="B"', 'ident="B" title="T"'),
]

WRITTEN, REFUSED = {}, {}
for number in VERSIONS:
    WRITTEN |= {
        f"cc1{number}": [manifest(number), full_manifest(number), manifest(number, course_words(number))],
        f"cc1{number}-qti": [SMALL_QTI, SMALL_BANK, QTI, BANK, QTI_WORDS],
        f"cc1{number}-weblink": [SMALL_LINK, LINK],
        f"cc1{number}-topic": [SMALL_TOPIC, TOPIC],
        f"cc1{number}-lti": [SMALL_TOOL, tool(LINK_METADATA if number == 3 else ""), LOCATOR, SMALL_LOCATOR],
    }
    REFUSED |= {
        f"cc1{number}": refused_manifests(number),
        f"cc1{number}-qti": [*REFUSED_QTI],
        f"cc1{number}-weblink": [LINK.replace(' href="https://example.com/"', ""), LINK.replace("url", "link"),
                                 LINK.replace("</webLink>", '<x xmlns="urn:x"/></webLink>'), LINK.replace("</webLink>", f"{LINK}</webLink>")],
        f"cc1{number}-topic": [TOPIC.replace("text/html", "text/markdown"), TOPIC.replace("title", "name"),
                               SMALL_TOPIC.replace("</topic>", "<attachments/></topic>"), TOPIC.replace("</topic>", f"{TOPIC}</topic>")],
        f"cc1{number}-lti": [*REFUSED_TOOLS],
    }
WRITTEN["cc11"] += [WORDS_11, RESOURCE_11]
WRITTEN["cc13"] += [WORDS_13, RESOURCE_13, manifest(3, more_metadata("", ENROLLED.replace("<source/>", "")), more=STANDARDS_SERVED)]
WRITTEN["cc13-qti"] += [LOGIC_13]
WRITTEN["cc11-qti"] += ["<matbreak/>", "<other/>"]
REFUSED["cc11"] += [
    resources(1, 'type="imswl_xmlv1p3"'), resources(1, 'type="webcontent" intendeduse="assignment"'),
    manifest(1, nested("general/structure/value", "linear")), manifest(1, nested("educational")),
    RESOURCE_11.replace("LOMv1.0", ""), full_manifest(1).replace('identifierref="R3"', 'identifierref="3"'),
]
REFUSED["cc13"] += [
    RESOURCE_13.replace("<csmd:GUID>i</csmd:GUID>", ""),
    *(RESOURCE_13.replace(text, text * 2) for text in ("<schema>s t</schema>", "<schemaversion>1 a</schemaversion>")),
    manifest(3, nested("educational/context/source", "LOM")), manifest(3, nested("educational/intendedEndUserRole/value", "teacher")),
    manifest(3, more=STANDARDS_SERVED * 2),
]
REFUSED["cc11-qti"] += [LOGIC_13, question(processed(f"<or>{EQUAL}</or>"))]
REFUSED["cc13-qti"] += ["<matbreak/>", "<other/>"]
REFUSED["cc13-lti"] += [tool(LINK_METADATA.replace("manager", "Learner"))]
REFUSED["cc11-lti"] += [tool("<metadata/>")]
