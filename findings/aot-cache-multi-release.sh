#!/usr/bin/env bash
# Java 25's AOT cache leaves out the classes with which Spring Core 7.0.10 reads class files.
#
# One would guess that the cache holds every class of the class path that the training run has loaded, also from a multi-release jar.
#
# What happens: a class that replaces one at the jar's root (VirtualThreadDelegate, for Java 21) is in the cache. Classes that the jar
# has under META-INF/versions alone (ClassFileMetadataReader and its neighbours, for Java 24) are not: "Unsupported location" in the
# training run. So each start that scans for components loads and links them anew, with their lambdas.
#
# What we do: nothing. Without multi-release jars Spring reads class files in the older way, from the cache; our start was no faster
# then (benchmarks).
#
# Needs Java 25: JAVA_HOME, or java on the path.
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

version=7.0.10
for artifact in org.springframework:spring-core:$version commons-logging:commons-logging:1.3.6; do
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=$artifact -DoutputDirectory="$PWD" >&2
done

cat > Read.java <<'JAVA'
import org.springframework.core.type.classreading.MetadataReaderFactory;

class Read {
    public static void main(String[] arguments) throws Exception {
        ClassLoader loader = Read.class.getClassLoader();
        Class.forName("org.springframework.core.task.VirtualThreadDelegate", false, loader);
        MetadataReaderFactory.create(loader).getMetadataReader("org.springframework.core.io.Resource");
    }
}
JAVA
jars="spring-core-$version.jar:commons-logging-1.3.6.jar"
"${java}c" -cp "$jars" Read.java
"${java%java}jar" cf read.jar Read.class
"$java" -XX:AOTCacheOutput=read.aot -Xlog:aot*=off,cds*=off -cp "read.jar:$jars" Read >&2
"$java" -XX:AOTCache=read.aot -Xlog:class+load:file=loaded.txt -cp "read.jar:$jars" Read

"$java" --version | head -1
for name in task.VirtualThreadDelegate type.classreading.MetadataReaderFactory type.classreading.ClassFileMetadataReader; do
  echo "spring-core $version, $name: $(grep "core\.$name source" loaded.txt | sed 's/.*source: //; s/file:.*/the jar/')"
done | tee seen
grep -q "VirtualThreadDelegate: shared objects file" seen
grep -q "classreading.MetadataReaderFactory: shared objects file" seen
grep -q "ClassFileMetadataReader: the jar" seen
