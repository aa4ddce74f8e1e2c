# The command side: takes commands, keeps the record, signs its log, relays facts to Kafka. Build from the root of the repository:
#   docker build -f docker/command-side.Dockerfile -t model-docket-command-side .
#
# Both base images are pinned by a full tag. A tag can be moved; a digest cannot. To pin by digest, read it once with
#   docker buildx imagetools inspect eclipse-temurin:25.0.4_7-jre-noble
# and write eclipse-temurin:25.0.4_7-jre-noble@sha256:... in its place.

FROM maven:3.9.16-eclipse-temurin-25 AS build
WORKDIR /source
# Maven wants every module's pom, also of those that are not built.
COPY pom.xml ./
COPY .mvn .mvn
COPY standalone/pom.xml standalone/pom.xml
COPY query-side/pom.xml query-side/pom.xml
COPY shared-events shared-events
COPY command-side command-side
# What Maven downloads stays in a cache of the builder, so a changed source downloads nothing. One build uses it at a time.
# Tests and the formatter ran before; an image is no place for them.
RUN --mount=type=cache,id=model-docket-maven,target=/root/.m2/repository,sharing=locked \
    mvn -B -ntp -pl command-side -am package -DskipTests -Dspotless.check.skip=true
# Libraries change seldom and our classes often: each gets a layer of its own.
RUN java -Djarmode=tools -jar command-side/target/command-side-exec.jar extract --layers --destination /layers

FROM eclipse-temurin:25.0.4_7-jre-noble
ARG VERSION=0.2.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Model Docket: command-side" \
      org.opencontainers.image.description="Takes commands, keeps the record in PostgreSQL, signs its log and relays facts to Kafka." \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.base.name="eclipse-temurin:25.0.4_7-jre-noble"

# A fixed uid, the same in both images, since they share the file of tokens. New volumes get the owner that these directories have.
RUN groupadd --gid 10001 docket \
 && useradd --uid 10001 --gid docket --no-log-init --no-create-home --home-dir /data --shell /usr/sbin/nologin docket \
 && install --directory --owner docket --group docket --mode 0750 /data /tokens /keys

WORKDIR /app
COPY docker/healthcheck.sh ./healthcheck
# Owned by root: the server cannot change its own program.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./

# A cache of the classes that a start loads, which makes it half as long. It is good for this Java and these very files, so it
# is made here: by a run that needs no other server, reads some pages and ends. Made with G1 it serves the serial and the
# parallel collector too. Adapters stay out: Java 25 warns at each start of those that its cache confuses (JDK-8364929).
RUN java -XX:AOTCacheOutput=/app/command-side.aot -Xlog:aot*=off,cds*=off -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching \
    -XX:+UseG1GC -Djava.io.tmpdir=/tmp -jar /app/command-side-exec.jar \
    --modeldocket.first-page-only=true --modeldocket.data=/tmp/first-page --server.port=0 \
 && rm -r /tmp/first-page

USER 10001:10001
# JDK_JAVA_OPTIONS may be replaced at run time; what the program cannot do without stands in the entry point.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60" \
    SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080 \
    MODELDOCKET_DATA=/data
# Everything else may be read-only.
VOLUME ["/data"]
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 CMD ["/app/healthcheck"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/command-side.aot", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "/app/command-side-exec.jar"]
