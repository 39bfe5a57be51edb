"""Documents to try schemas on: between them these hold every construct of the element tables."""

import re

from . import schema_documents_cartridges, schema_documents_cmi5
from .packages import REPOSITORY, STANDARDS

NAMESPACES_12 = {
    "": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}
NAMESPACES_2004 = {
    "": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
    "adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
    "imsss": "http://www.imsglobal.org/xsd/imsss",
    "lom": "http://ltsc.ieee.org/xsd/LOM",
}
MANIFESTS = {"scorm12": NAMESPACES_12, "scorm2004-3rd": NAMESPACES_2004, "scorm2004-4th": NAMESPACES_2004}
NAMESPACES = MANIFESTS | schema_documents_cmi5.NAMESPACES | schema_documents_cartridges.NAMESPACES

SMALL = """<manifest identifier="M">
  <organizations><organization identifier="O"><item identifier="I"/></organization></organizations>
  <resources/>
</manifest>"""

FULL_12 = """<manifest identifier="M" version="1.0" xml:base="course/">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
    <adlcp:location>course.xml</adlcp:location></metadata>
  <organizations default="O">
    <organization identifier="O" structure="hierarchical">
      <title>Course</title>
      <item identifier="I1" identifierref="R1" isvisible="true" parameters="?a=1">
        <title>Lesson</title>
        <item identifier="I2" isvisible="false"><title>Inner</title></item>
        <item identifier="I3"/>
        <metadata><schema>ADL SCORM</schema><adlcp:location>item.xml</adlcp:location></metadata>
        <adlcp:prerequisites type="aicc_script">I0</adlcp:prerequisites>
        <adlcp:maxtimeallowed>0000:30:00</adlcp:maxtimeallowed>
        <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
        <adlcp:datafromlms>seed=1</adlcp:datafromlms>
        <adlcp:masteryscore>80</adlcp:masteryscore>
      </item>
      <metadata/>
    </organization>
    <organization identifier="O2"/>
  </organizations>
  <resources xml:base="files/">
    <resource identifier="R1" type="webcontent" href="index.html" adlcp:scormtype="sco" xml:base="one/">
      <metadata><adlcp:location>resource.xml</adlcp:location></metadata>
      <file href="index.html"><metadata><schemaversion>1.2</schemaversion></metadata></file>
      <file href="b.html"/>
      <dependency identifierref="R2"/>
      <dependency identifierref="R2"/>
    </resource>
    <resource identifier="R2" type="webcontent" adlcp:scormtype="asset"/>
  </resources>
  <manifest identifier="M2"><organizations/><resources/></manifest>
  <manifest identifier="M3"><metadata/><organizations/><resources/></manifest>
</manifest>"""

SEQUENCED_2004 = """<manifest identifier="M" version="1.0" xml:base="course/" xml:lang="en" xml:space="preserve">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004</schemaversion>
    <adlcp:location>course.xml</adlcp:location></metadata>
  <organizations default="O">
    <organization identifier="O" structure="hierarchical" adlseq:objectivesGlobalToSystem="false">
      <title>Course</title>
      <item identifier="I1" identifierref="R1" isvisible="true" parameters="?a=1">
        <title>Lesson</title>
        <item identifier="I2" isvisible="false"><title>Inner</title></item>
        <item identifier="I3"/>
        <metadata><schema>ADL SCORM</schema><adlcp:location>item.xml</adlcp:location></metadata>
        <adlcp:timeLimitAction>exit,no message</adlcp:timeLimitAction>
        <adlcp:dataFromLMS>seed=1</adlcp:dataFromLMS>
        <imsss:sequencing IDRef="S1" ID="S2">
          <imsss:controlMode choice="true" choiceExit="true" flow="false" forwardOnly="false"
            useCurrentAttemptObjectiveInfo="true" useCurrentAttemptProgressInfo="true"/>
          <imsss:sequencingRules>
            <imsss:preConditionRule>
              <imsss:ruleConditions conditionCombination="any">
                <imsss:ruleCondition condition="satisfied" operator="not" referencedObjective="OB1"
                  measureThreshold="0.5"/>
                <imsss:ruleCondition condition="always"/>
              </imsss:ruleConditions>
              <imsss:ruleAction action="disabled"/>
            </imsss:preConditionRule>
            <imsss:preConditionRule>
              <imsss:ruleConditions><imsss:ruleCondition condition="completed"/></imsss:ruleConditions>
              <imsss:ruleAction action="skip"/>
            </imsss:preConditionRule>
            <imsss:exitConditionRule>
              <imsss:ruleConditions conditionCombination="all">
                <imsss:ruleCondition condition="attempted"/></imsss:ruleConditions>
              <imsss:ruleAction action="exit"/>
            </imsss:exitConditionRule>
            <imsss:postConditionRule>
              <imsss:ruleConditions><imsss:ruleCondition condition="objectiveMeasureKnown"/></imsss:ruleConditions>
              <imsss:ruleAction action="continue"/>
            </imsss:postConditionRule>
          </imsss:sequencingRules>
          <imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="PT1H"
            attemptExperiencedDurationLimit="PT1H" activityAbsoluteDurationLimit="PT1H"
            activityExperiencedDurationLimit="PT1H" beginTimeLimit="2026-01-01T00:00:00"
            endTimeLimit="2026-12-31T00:00:00"/>
          <imsss:auxiliaryResources>
            <imsss:auxiliaryResource auxiliaryResourceID="R2" purpose="help"/>
          </imsss:auxiliaryResources>
          <imsss:rollupRules rollupObjectiveSatisfied="true" rollupProgressCompletion="false"
            objectiveMeasureWeight="0.5">
            <imsss:rollupRule childActivitySet="atLeastCount" minimumCount="2" minimumPercent="0.5">
              <imsss:rollupConditions conditionCombination="all">
                <imsss:rollupCondition condition="satisfied" operator="not"/>
                <imsss:rollupCondition condition="completed"/>
              </imsss:rollupConditions>
              <imsss:rollupAction action="satisfied"/>
            </imsss:rollupRule>
            <imsss:rollupRule>
              <imsss:rollupConditions><imsss:rollupCondition condition="attempted"/></imsss:rollupConditions>
              <imsss:rollupAction action="incomplete"/>
            </imsss:rollupRule>
          </imsss:rollupRules>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="OB1" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>
              <imsss:mapInfo targetObjectiveID="urn:x:1" readSatisfiedStatus="true" readNormalizedMeasure="true"
                writeSatisfiedStatus="false" writeNormalizedMeasure="false"/>
              <imsss:mapInfo targetObjectiveID="urn:x:2"/>
            </imsss:primaryObjective>
            <imsss:objective objectiveID="OB2" satisfiedByMeasure="false">
              <imsss:minNormalizedMeasure>-1</imsss:minNormalizedMeasure>
              <imsss:mapInfo targetObjectiveID="urn:x:3"/>
            </imsss:objective>
            <imsss:objective objectiveID="OB3"/>
          </imsss:objectives>
          <imsss:randomizationControls randomizationTiming="once" selectCount="2" reorderChildren="true"
            selectionTiming="onEachNewAttempt"/>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
          <adlseq:constrainedChoiceConsiderations preventActivation="true" constrainChoice="false"/>
          <adlseq:rollupConsiderations requiredForSatisfied="always" requiredForNotSatisfied="ifAttempted"
            requiredForCompleted="ifNotSkipped" requiredForIncomplete="ifNotSuspended"
            measureSatisfactionIfActive="false"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
      <metadata/>
      <imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>
    </organization>
    <organization identifier="O2"><item identifier="I4"/></organization>
  </organizations>
  <resources xml:base="files/">
    <resource identifier="R1" type="webcontent" href="index.html" adlcp:scormType="sco" xml:base="one/">
      <metadata><adlcp:location>resource.xml</adlcp:location></metadata>
      <file href="index.html"><metadata><schemaversion>2004</schemaversion></metadata></file>
      <file href="b.html"/>
      <dependency identifierref="R2"/>
      <dependency identifierref="R2"/>
    </resource>
    <resource identifier="R2" type="webcontent" adlcp:scormType="asset"/>
  </resources>
  <manifest identifier="M2">
    <organizations><organization identifier="O3"><item identifier="I5"/></organization></organizations>
    <resources/>
  </manifest>
  <imsss:sequencingCollection>
    <imsss:sequencing ID="S1"><imsss:deliveryControls/></imsss:sequencing>
    <imsss:sequencing ID="S3"/>
  </imsss:sequencingCollection>
</manifest>"""

# Only the smallest of everything: what may be left out is left out.
SPARSE_2004 = """<manifest identifier="M">
  <metadata><lom:lom><lom:general><lom:title><lom:string language="en">Course</lom:string></lom:title></lom:general></lom:lom></metadata>
  <organizations>
    <organization identifier="O">
      <item identifier="I">
        <imsss:sequencing>
          <imsss:controlMode/>
          <imsss:sequencingRules/>
          <imsss:limitConditions/>
          <imsss:rollupRules/>
          <imsss:objectives><imsss:primaryObjective/></imsss:objectives>
          <imsss:randomizationControls/>
          <imsss:deliveryControls/>
          <adlseq:constrainedChoiceConsiderations/>
          <adlseq:rollupConsiderations/>
        </imsss:sequencing>
        <adlnav:presentation><adlnav:navigationInterface/></adlnav:presentation>
      </item>
      <imsss:sequencing/>
    </organization>
  </organizations>
  <resources/>
</manifest>"""

ONLY_3RD = """<manifest identifier="M">
  <organizations><organization identifier="O"><item identifier="I">
    <adlcp:completionThreshold>0.75</adlcp:completionThreshold>
  </item></organization></organizations>
  <resources/>
</manifest>"""

ONLY_4TH = """<manifest identifier="M">
  <organizations><organization identifier="O" adlcp:sharedDataGlobalToSystem="false"><item identifier="I">
    <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75" progressWeight="0.5"/>
    <adlcp:data>
      <adlcp:map targetID="urn:x:1" readSharedData="true" writeSharedData="false"/>
      <adlcp:map targetID="urn:x:2"/>
    </adlcp:data>
    <imsss:sequencing>
      <imsss:objectives><imsss:primaryObjective objectiveID="OB1"/></imsss:objectives>
      <adlseq:objectives>
        <adlseq:objective objectiveID="OB1">
          <adlseq:mapInfo targetObjectiveID="urn:x:3" readRawScore="true" readMinScore="true" readMaxScore="true"
            readCompletionStatus="true" readProgressMeasure="true" writeRawScore="false" writeMinScore="false"
            writeMaxScore="false" writeCompletionStatus="false" writeProgressMeasure="false"/>
          <adlseq:mapInfo targetObjectiveID="urn:x:4"/>
        </adlseq:objective>
        <adlseq:objective objectiveID="OB2"><adlseq:mapInfo targetObjectiveID="urn:x:5"/></adlseq:objective>
      </adlseq:objectives>
    </imsss:sequencing>
  </item></organization></organizations>
  <resources/>
</manifest>"""


def words(*wholes: tuple[str, str]) -> str:
    """A manifest with an item for each word of a vocabulary, at "@" in its element."""
    bodies = [whole.replace("@", word) for whole, vocabulary in wholes for word in vocabulary.split("|")]
    items = "".join(f'<item identifier="I{number}">{body}</item>' for number, body in enumerate(bodies))
    return f"""<manifest identifier="M">
  <organizations><organization identifier="O">{items}</organization></organizations>
  <resources/>
</manifest>"""


def rule(kind: str) -> str:
    """Sequencing with a rule of this kind; the word is its action."""
    return (f'<imsss:sequencing><imsss:sequencingRules><imsss:{kind}><imsss:ruleConditions>'
            '<imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="@"/>'
            f'</imsss:{kind}></imsss:sequencingRules></imsss:sequencing>')


def rollup(attributes: str = "", condition: str = "completed", action: str = "completed") -> str:
    return (f'<imsss:sequencing><imsss:rollupRules><imsss:rollupRule {attributes}><imsss:rollupConditions>'
            f'<imsss:rollupCondition condition="{condition}"/></imsss:rollupConditions><imsss:rollupAction action="{action}"/>'
            '</imsss:rollupRule></imsss:rollupRules></imsss:sequencing>')


LIMITS = "exit,message|exit,no message|continue,message|continue,no message"
STATES = "satisfied|objectiveStatusKnown|objectiveMeasureKnown|completed|activityProgressKnown|attempted|attemptLimitExceeded"
TIMES = "timeLimitExceeded|outsideAvailableTimeRange"
TIMINGS = "never|once|onEachNewAttempt"
CONSIDERED = "always|ifAttempted|ifNotSkipped|ifNotSuspended"
WORDS_12 = words(("<adlcp:timelimitaction>@</adlcp:timelimitaction>", LIMITS))
WORDS_2004 = words(
    ("<adlcp:timeLimitAction>@</adlcp:timeLimitAction>", LIMITS),
    ("<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>@</adlnav:hideLMSUI></adlnav:navigationInterface>"
     "</adlnav:presentation>", "continue|previous|exit|exitAll|abandon|abandonAll|suspendAll"),
    (rule("preConditionRule"), "skip|disabled|hiddenFromChoice|stopForwardTraversal"),
    (rule("postConditionRule"), "exitParent|exitAll|retry|retryAll|continue|previous"),
    (rule("preConditionRule").replace("@", "skip").replace("always", "@"),
     f"{STATES}|{TIMES}|objectiveMeasureGreaterThan|objectiveMeasureLessThan|always"),
    (rollup('childActivitySet="@"'), "all|any|none|atLeastCount|atLeastPercent"),
    (rollup(condition="@"), f"{STATES}|{TIMES}"),
    (rollup(action="@"), "satisfied|notSatisfied|completed|incomplete"),
    ('<imsss:sequencing><imsss:randomizationControls randomizationTiming="@" selectionTiming="@"/></imsss:sequencing>', TIMINGS),
    ('<imsss:sequencing><adlseq:rollupConsiderations requiredForSatisfied="@" requiredForNotSatisfied="@"'
     ' requiredForCompleted="@" requiredForIncomplete="@"/></imsss:sequencing>', CONSIDERED),
)

WRITTEN = {
    "scorm12": [SMALL, FULL_12, WORDS_12],
    "scorm2004-3rd": [SMALL, SEQUENCED_2004, SPARSE_2004, ONLY_3RD, WORDS_2004],
    "scorm2004-4th": [SMALL, SEQUENCED_2004, SPARSE_2004, ONLY_4TH, WORDS_2004],
} | schema_documents_cmi5.WRITTEN | schema_documents_cartridges.WRITTEN
REFUSED = schema_documents_cmi5.REFUSED | schema_documents_cartridges.REFUSED


def documents(standard: str) -> dict[str, bytes]:
    """The documents above, the sample course's manifests and those that came with the official schemas, by name."""
    found = {f"written {number}": declared(text, standard) for number, text in enumerate(WRITTEN[standard])}
    found |= {f"refused {number}-invalid": declared(text, standard) for number, text in enumerate(REFUSED.get(standard, []))}
    files = [*(REPOSITORY / "Manifests" / standard).glob("golden-*.xml"), *(STANDARDS / "tests").glob(f"{standard}-valid*.xml"),
             *(STANDARDS / "tests").glob(f"{standard}-invalid*.xml")]
    return found | {file.stem: file.read_bytes() for file in sorted(files)}


def declared(text: str, standard: str) -> bytes:
    """A document that declares its standard's prefixes."""
    declarations = " ".join(f'xmlns:{prefix}="{uri}"' if prefix else f'xmlns="{uri}"'
                            for prefix, uri in NAMESPACES[standard].items())
    return re.sub(r"^<[\w:]+", lambda start: f"{start[0]} {declarations}", text, count=1).encode()
