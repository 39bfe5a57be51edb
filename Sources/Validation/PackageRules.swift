internal import Diagnostics

/// Every rule about packages, in the order of their names.
package enum PackageRules {
  package static let all: [any PackageRule.Type] = registered.sorted {
    $0.description.id < $1.description.id
  }

  private static let registered: [any PackageRule.Type] = [
    BackslashInName.self,
    Bomb.self,
    BrokenDirectory.self,
    ByteOrderMark.self,
    BytesAfter.self,
    BytesBefore.self,
    CircularDependency.self,
    DocumentType.self,
    EmptyTitle.self,
    EncryptedEntry.self,
    HeadersDisagree.self,
    HrefOutside.self,
    HrefWithQuery.self,
    IllFormedIdentifier.self,
    ItemToNothing.self,
    Malformed.self,
    ManifestCase.self,
    MissingDependency.self,
    MissingFile.self,
    NameNotUTF8.self,
    NestedArchive.self,
    NestedManifest.self,
    NoManifest.self,
    NoOrganization.self,
    OtherCase.self,
    OtherCount.self,
    OverlappingEntries.self,
    RemoteLaunch.self,
    RepeatedEntry.self,
    RepeatedIdentifier.self,
    SeveralDisks.self,
    SeveralOrganizations.self,
    Submanifest.self,
    SymbolicLink.self,
    SystemLeavings.self,
    TooManyEntries.self,
    TwinEntries.self,
    TwoNames.self,
    UnencodedHref.self,
    UnknownDefault.self,
    UnknownStandard.self,
    UnlaunchableResource.self,
    UnlistedFile.self,
    UnreferencedResource.self,
    UnsafeName.self,
    UnusualEncoding.self,
    UnusualMethod.self,
    WrongChecksum.self,
  ]
}
