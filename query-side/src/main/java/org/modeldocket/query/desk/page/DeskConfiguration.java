package org.modeldocket.query.desk.page;

import org.modeldocket.platform.account.AccountConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The pages for those who sign in, to be imported by a server beside {@link org.modeldocket.query.ui.PagesConfiguration}. Needs
 * {@link org.modeldocket.platform.access.AccessConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = DeskConfiguration.class)
@ComponentScan({"org.modeldocket.query.desk.operations", "org.modeldocket.query.desk.imports"})
@Import(AccountConfiguration.class)
public class DeskConfiguration {}
