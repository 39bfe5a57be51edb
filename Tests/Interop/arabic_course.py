"""A small course in Arabic: right to left, with every part that has a direction."""

from pathlib import Path

FILES = {
    "course.yaml": """\
format: 1
id: arabic
iri: https://example.org/courses/arabic
version: 1.0.0
title: مدخل إلى العمل الجماعي
subtitle: كيف نبدأ معًا ونستمر
description: دورة قصيرة عن بدء العمل مع الآخرين والاستمرار فيه.
language: ar
duration: PT25M
provider: دورات coursewright التجريبية
objectives:
  - {id: begin, text: أن تعرف كيف يبدأ عمل مشترك.}
modules:
  - id: start
    title: البداية
    objectives: [begin]
    pages: [modules/first.md, modules/practice.md, modules/test.md]
toolkit:
  title: أدوات
  stages: [{id: first, title: الأولى}]
  handouts: [{file: toolkit/sheet.md, stages: [first], formats: [html]}]
completion: {pages: required, assessments: passed}
passing: 0.5
targets: [scorm12, web]
""",
    "modules/first.md": """\
---
id: first
title: ما العمل الجماعي؟
duration: PT5M
---

العمل الجماعي هو أن يقوم أشخاص بشيء لا يستطيع أحدهم القيام به وحده. يحتاج ذلك إلى **الثقة** وإلى كلام واضح.

## ثلاثة أسئلة

- من معنا؟
- ماذا نريد؟
- متى نلتقي؟

> [!TIP]
> ابدأ بسؤال صغير، فالأسئلة الكبيرة تأتي وحدها.

| المرحلة | ما يحدث فيها |
| --- | --- |
| الأولى | نتعارف |
| الثانية | نتفق |

````tabs
## في البيت

كلٌّ يعرف ما عليه.

## في العمل

نكتب ما اتفقنا عليه.
````

انظر أيضًا [موقعًا للتوثيق](https://example.org/docs).
""",
    "modules/practice.md": """\
---
id: practice
title: تدريب
duration: PT10M
---

هذه بعض الأسئلة.

```question
id: trust
kind: choice
objective: begin
prompt: ما أول ما يحتاج إليه العمل الجماعي؟
choices:
  - {id: money, text: المال, feedback: المال يأتي فيما بعد.}
  - {id: trust, text: الثقة, correct: true, feedback: نعم.}
feedback: {correct: أحسنت., incorrect: اقرأ الصفحة السابقة مرة أخرى.}
```

```question
id: order
kind: ordering
objective: begin
prompt: رتّب الخطوات.
items:
  - {id: meet, text: نتعارف}
  - {id: agree, text: نتفق}
  - {id: work, text: نعمل}
```

```question
id: sum
kind: numeric
objective: begin
prompt: كم سؤالًا ذكرنا؟
answer: 3
```
""",
    "modules/test.md": """\
---
id: test
title: اختبار قصير
duration: PT10M
---

سؤالان لا غير.

```assessment
id: last
title: الاختبار
questions: [known, said]
attempts: 3
```
""",
    "questions/bank.md": """\
---
id: bank
title: الأسئلة
---

```question
id: known
kind: choice
objective: begin
prompt: متى نكتب ما اتفقنا عليه؟
choices:
  - {id: now, text: في الحال, correct: true}
  - {id: later, text: بعد سنة}
feedback: {incorrect: ينسى الناس سريعًا.}
points: 1
```

```question
id: said
kind: true-false
objective: begin
prompt: الكلام الواضح يساعد.
answer: true
feedback: {incorrect: بل يساعد.}
points: 1
```
""",
    "toolkit/sheet.md": "---\nid: sheet\ntitle: ورقة اتفاق\n---\n\nاكتب هنا ما اتفقتم عليه.\n",
}


def write(folder: Path) -> Path:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
