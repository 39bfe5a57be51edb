internal import Glibc

/// The zone in which times in archives are meant.
package enum UTCZone {
  /// Makes UTC the zone of this process.
  ///
  /// libzip turns an entry's time into local time, and offers no other way. Call this first thing
  /// in a program, before there are threads; writers call it too, and then it changes nothing.
  package static func establish() {
    if let zone = getenv("TZ"), strcmp(zone, "UTC0") == 0 { return }
    let isSet = setenv("TZ", "UTC0", 1) == 0
    precondition(isSet, "no memory for the environment")
    tzset()
  }
}
