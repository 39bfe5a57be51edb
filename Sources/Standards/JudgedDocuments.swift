/// Grammars of documents that this program judges and does not make.
package enum JudgedDocuments {
  /// The course structure of cmi5.
  package static let courseStructure = ControlDocuments.own(
    [
      .init(
        namespace: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
        file: "CourseStructure.xsd")
    ], folder: "cmi5")

  /// What a cartridge of a version holds, such as `1.3`; nil for those whose grammar is not known.
  package static func cartridge(_ version: String) -> ControlDocuments? {
    ["1.1": cartridge11, "1.3": cartridge13][version]
  }

  private static let cartridge11 = ControlDocuments.own(
    [
      .init(namespace: space("imsccv1p1/imscp_v1p1"), file: "ccv1p1_imscp_v1p2_v1p0.xsd"),
      .init(namespace: space("imsccv1p1/imsdt_v1p1"), file: "ccv1p1_imsdt_v1p1.xsd"),
      .init(namespace: space("imsccv1p1/imswl_v1p1"), file: "ccv1p1_imswl_v1p1.xsd"),
      .init(namespace: space("ims_qtiasiv1p2"), file: "ccv1p1_qtiasiv1p2p1_v1p0.xsd"),
      .init(namespace: space("imslticc_v1p0"), file: "imslticc_v1p0p1.xsd"),
    ], folder: "cc11")

  private static let cartridge13 = ControlDocuments.own(
    [
      .init(namespace: space("imsccv1p3/imscp_v1p1"), file: "ccv1p3_imscp_v1p2_v1p0.xsd"),
      .init(namespace: space("imsccv1p3/imsdt_v1p3"), file: "ccv1p3_imsdt_v1p3.xsd"),
      .init(namespace: space("imsccv1p3/imswl_v1p3"), file: "ccv1p3_imswl_v1p3.xsd"),
      .init(namespace: space("ims_qtiasiv1p2"), file: "ccv1p3_qtiasiv1p2p1_v1p0.xsd"),
      .init(namespace: space("imslticc_v1p3"), file: "imslticc_v1p3.xsd"),
    ], folder: "cc13")

  private static func space(_ name: String) -> String {
    "http://www.imsglobal.org/xsd/" + name
  }
}
