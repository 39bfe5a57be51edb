package import Diagnostics
internal import XMLDocuments

/// Finds resources that need themselves.
package enum CircularDependency: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/circular-dependency",
    summary: "resources that depend on one another in a circle",
    why: "Importers that follow dependencies never end.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
        <file href="index.html"/>
        ↓<dependency identifierref="r"/>
        </resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    // Of several resources with one identifier, any may be meant.
    let targets = Dictionary(grouping: manifest.resources) { $0.identifier ?? "" }
      .mapValues { $0.flatMap { $0.dependencies.map(\.value) } }
    let circles = Circles(of: targets)
    return manifest.resources.flatMap { resource in
      resource.dependencies.filter { reference in
        circles.contain(resource.identifier ?? "", and: reference.value)
      }.map { reference in
        diagnostic(
          "the resource depends on itself through '\(reference.value)'",
          at: package.place(of: reference.node), help: "take one of the dependencies away")
      }
    }
  }
}

/// Which names can be reached from each other; found in one walk (Tarjan's components), however many
/// there are.
private struct Circles {
  /// For each name, the number of those that reach one another with it.
  private var components: [String: Int] = [:]

  init(of targets: [String: [String]]) {
    var order: [String: Int] = [:]
    var lowest: [String: Int] = [:]
    var open: [String] = []
    for start in targets.keys.sorted() where order[start] == nil {
      var path: [(name: String, next: Int)] = []
      func enter(_ name: String) {
        order[name] = order.count
        lowest[name] = order[name]
        open.append(name)
        path.append((name, 0))
      }
      enter(start)
      while let (name, next) = path.last {
        let others = targets[name] ?? []
        if next < others.count {
          path[path.count - 1].next += 1
          let other = others[next]
          if order[other] == nil {
            enter(other)
          } else if components[other] == nil {
            lowest[name] = min(lowest[name, default: 0], order[other, default: 0])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.name {
          lowest[parent] = min(lowest[parent, default: 0], lowest[name, default: 0])
        }
        guard lowest[name] == order[name] else { continue }
        let number = components.count
        while let member = open.popLast() {
          components[member] = number
          if member == name { break }
        }
      }
    }
  }

  /// Whether a dependency of `one` on `other` closes a circle.
  func contain(_ one: String, and other: String) -> Bool {
    one == other || (components[one] != nil && components[one] == components[other])
  }
}
