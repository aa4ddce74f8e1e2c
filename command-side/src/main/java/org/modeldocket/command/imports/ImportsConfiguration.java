package org.modeldocket.command.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
    @Bean
    ImportDirectory importDirectory(@Value("${modeldocket.data}") Path data) {
        return new ImportDirectory(data.resolve("imports"));
    }

    @Bean
    Mappings importMappings(@Value("${modeldocket.data}") Path data) {
        return new Mappings(data.resolve("imports").resolve("mappings"));
    }

    @Bean
    Tables importTables(@Value("${modeldocket.data}") Path data) {
        return new Tables(data.resolve("imports").resolve("tables"));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Imports imports(
            ImportDirectory directory,
            Tables tables,
            CommandRunner commands,
            FactLookup lookup,
            StoredFactReader facts,
            KnownNames names,
            Clock clock,
            @Value("${modeldocket.imports-kept:90d}") Duration kept) {
        ImportRuns runs = new ImportRuns(new FactBatchRunner(commands, lookup), lookup, facts, names, clock);
        return new Imports(directory, tables, runs, clock, kept);
    }
}
