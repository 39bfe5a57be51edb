/// Every kind of change, in the order of their names.
package enum ChangeKinds {
  package static let all: [ChangeKind] =
    (CourseChanges.kinds + ModuleChanges.kinds + PageChanges.kinds + QuestionChanges.kinds
    + AssessmentChanges.kinds + ActivityChanges.kinds + FinderChanges.kinds + ToolkitChanges.kinds
    + SessionChanges.kinds + ResourceChanges.kinds
    + PackageChanges.kinds + RecordChanges.kinds).sorted { $0.id < $1.id }

  package static func named(_ id: String) -> ChangeKind? { all.first { $0.id == id } }
}
