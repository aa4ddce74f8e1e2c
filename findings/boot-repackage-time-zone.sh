#!/usr/bin/env bash
# Spring Boot's repackaged jar depends on the time zone of the builder, although project.build.outputTimestamp is set; and
# CycloneDX's plugin makes no list of parts while Maven is offline, and the build succeeds.
#
# One would guess that a fixed time stamp makes a jar the same everywhere. Maven's own jar is; so are the DOS times of the
# repackaged one, from which Spring Boot takes the zone's offset away.
#
# What happens (4.1.2): the same times are written once more, as instants, in an NTFS extra field (0x000A) of each entry that
# moved, and there the offset stays. unzip -l shows no difference; the checksum does.
#
# What we do: .mvn/jvm.config sets Maven's time zone to UTC, and .ci/reproducible builds in two. PartsListIT passes over a
# build that was made offline.
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

mkdir -p src/main/java/app
cat > src/main/java/app/App.java <<'JAVA'
package app;

public class App {
    public static void main(String[] arguments) {}
}
JAVA
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>4.1.2</version>
  </parent>
  <groupId>app</groupId>
  <artifactId>app</artifactId>
  <version>1</version>
  <properties>
    <project.build.outputTimestamp>2026-11-24T00:00:00Z</project.build.outputTimestamp>
  </properties>
  <build>
    <plugins>
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>
      </plugin>
      <plugin>
        <groupId>org.cyclonedx</groupId>
        <artifactId>cyclonedx-maven-plugin</artifactId>
      </plugin>
    </plugins>
  </build>
</project>
XML

build() { # time zone, more arguments
  TZ=$1 mvn -q -B clean package "${@:2}" >"$PWD/log" 2>&1 || { cat log; exit 1; }
}
build UTC
sum() { sha256sum "$1" | cut -d' ' -f1; }
utc=$(sum target/app-1.jar)
plain=$(sum target/app-1.jar.original)
[ -f target/classes/META-INF/sbom/application.cdx.json ] && online=made || online=missing
build Pacific/Kiritimati
east=$(sum target/app-1.jar)
echo "Maven's jar:       $([ "$plain" = "$(sum target/app-1.jar.original)" ] && echo same || echo differs)"
echo "Spring Boot's jar: $([ "$utc" = "$east" ] && echo same || echo differs)"
TZ=Pacific/Kiritimati MAVEN_OPTS=-Duser.timezone=UTC mvn -q -B clean package >log 2>&1
echo "with Maven in UTC: $([ "$utc" = "$(sum target/app-1.jar)" ] && echo same || echo differs)"
build UTC -o
[ -f target/classes/META-INF/sbom/application.cdx.json ] && offline=made || offline=missing
echo "list of parts:     online $online, offline $offline"
[ "$utc" != "$east" ] && [ "$online" = made ] && [ "$offline" = missing ]
