package org.modeldocket.command.imports;

import java.nio.file.Path;
import java.time.Clock;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.command.submission.CommandRunner;
import org.modeldocket.command.submission.FactBatchRunner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports, in the data directory. Needs the record, {@link CommandRunner} and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
public class ImportsConfiguration {
    @Bean(initMethod = "start", destroyMethod = "close")
    Imports imports(
            @Value("${modeldocket.data}") Path data,
            CommandRunner commands,
            FactLookup lookup,
            StoredFactReader facts,
            KnownNames names,
            Clock clock) {
        ImportRuns runs = new ImportRuns(new FactBatchRunner(commands, lookup), lookup, facts, names, clock);
        return new Imports(data.resolve("imports"), runs, clock);
    }
}
