internal import Courses
internal import Diagnostics
internal import Standards

/// The schemas that packages carry: our own, or those an organisation keeps.
enum ControlFolder {
  /// The control documents of a standard's packages; nil where it has none.
  static func documents(
    for standard: any Standard.Type, of course: Course, in folder: CourseFolder
  ) throws(CommandFailure) -> ControlDocuments? {
    guard let own = standard.control else { return nil }
    guard let setting = course.settings.controlDocuments else { return own }
    let path = folder.place(of: setting.value) + "/" + standard.name
    let source = try CourseFolder(path).source
    var files: [String: [UInt8]] = [:]
    for name in source.files.kinds.keys where source.files.isFile(name) {
      files[name] = try FileBytes.read("\(path)/\(name)")
    }
    do throws(ControlDocuments.Missing) {
      return try ControlDocuments(own.schemas, from: files)
    } catch {
      throw CommandFailure(
        "control-documents: \(path) has no \(error.file), which the manifest names", path: path)
    }
  }
}
