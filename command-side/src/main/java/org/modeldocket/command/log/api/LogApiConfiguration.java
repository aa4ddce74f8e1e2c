package org.modeldocket.command.log.api;

import org.modeldocket.command.log.TransparencyLog;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API of the transparency log. Needs a {@link TransparencyLog}. */
@Configuration(proxyBeanMethods = false)
@Import({LogController.class, ProofController.class, EntryController.class, BundleController.class, LogProblems.class})
public class LogApiConfiguration {}
